import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Viewport } from './visible-rows.js';

/** Follows the scroll position and height of an element. */
export function useViewport(element: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState<Viewport>({ scrollTop: 0, height: 800 });
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const read = () => setViewport({ scrollTop: target.scrollTop, height: target.clientHeight });
    read();
    target.addEventListener('scroll', read, { passive: true });
    const resized = new ResizeObserver(read);
    resized.observe(target);
    return () => {
      target.removeEventListener('scroll', read);
      resized.disconnect();
    };
  }, [element]);
  return viewport;
}
