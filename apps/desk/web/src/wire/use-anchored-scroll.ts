import type { WireEntry } from '@wireroom/contracts';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { anchorShift } from './visible-rows.js';

/**
 * Keeps the reader's rows in place: entries that come in above a list that is scrolled down push nothing away. At the top
 * it does nothing, there new entries are to be seen.
 */
export function useAnchoredScroll(scroller: RefObject<HTMLElement | null>, rows: readonly WireEntry[], rowHeight: number): void {
  const before = useRef(rows);
  useLayoutEffect(() => {
    const element = scroller.current;
    const previous = before.current;
    before.current = rows;
    if (!element || previous === rows || element.scrollTop < rowHeight / 2) return;
    const index = Math.floor(element.scrollTop / rowHeight);
    const anchor = previous[index];
    if (!anchor) return;
    const shift = anchorShift(
      rows.map((row) => row.articleId),
      anchor.articleId,
      index,
      rowHeight,
    );
    if (shift !== 0) element.scrollTop += shift;
  }, [scroller, rows, rowHeight]);
}
