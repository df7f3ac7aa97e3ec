import { useEffect, useState } from 'react';
import type { Pointed } from './annotation-card.js';

/** Follows the pointer and the focus over highlights; Escape and scrolling let go. */
export function usePointed() {
  const [pointed, setPointed] = useState<Pointed>();
  const point = (event: { target: EventTarget }) => setPointed(pointedAt(event.target));
  const release = () => setPointed(undefined);
  useEffect(() => {
    if (!pointed) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setPointed(undefined);
    };
    const onScroll = () => setPointed(undefined);
    addEventListener('keydown', onKey);
    addEventListener('scroll', onScroll, { capture: true, passive: true });
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('scroll', onScroll, { capture: true });
    };
  }, [pointed]);
  return { pointed, handlers: { onMouseOver: point, onMouseLeave: release, onFocus: point, onBlur: release } };
}

function pointedAt(target: EventTarget): Pointed | undefined {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-annotations]') : null;
  if (!element) return undefined;
  const annotations = (element.dataset['annotations'] ?? '').split(' ').map(Number);
  // A highlight that wraps over two lines has two boxes; the first is where the eye is.
  return { annotations, rect: element.getClientRects()[0] ?? element.getBoundingClientRect() };
}
