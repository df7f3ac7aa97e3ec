import type { WireEntry } from '@wireroom/contracts';
import { type RefObject, useEffect, useRef } from 'react';
import { nextIndex } from './next-index.js';

interface RowKeys {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly rows: readonly WireEntry[];
  readonly rowHeight: number;
}

/** Arrow keys (and j, k), Home, End and the page keys move the focus from headline to headline; Enter follows it, as links do. */
export function useRowKeys({ scroller, rows, rowHeight }: RowKeys): void {
  const last = useRef<string | undefined>(undefined);
  const wanted = useRef<string | undefined>(undefined);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const element = scroller.current;
      if (!element || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const focused = document.activeElement?.closest<HTMLElement>('[data-article]')?.dataset['article'] ?? last.current;
      const index = rows.findIndex((row) => row.articleId === focused);
      const next = nextIndex(event.key, index, { count: rows.length, page: Math.floor(element.clientHeight / rowHeight) - 1 });
      const row = next === undefined ? undefined : rows[next];
      if (next === undefined || !row) return;
      event.preventDefault();
      last.current = row.articleId;
      wanted.current = row.articleId;
      reveal(element, next, rowHeight);
      if (focusRow(element, row.articleId)) wanted.current = undefined;
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [scroller, rows, rowHeight]);

  // A row that had to be scrolled to is drawn only now.
  useEffect(() => {
    if (wanted.current && scroller.current && focusRow(scroller.current, wanted.current)) wanted.current = undefined;
  });
}

function reveal(element: HTMLElement, index: number, rowHeight: number): void {
  const top = index * rowHeight;
  if (top < element.scrollTop) element.scrollTop = top;
  else if (top + rowHeight > element.scrollTop + element.clientHeight) element.scrollTop = top + rowHeight - element.clientHeight;
}

function focusRow(element: HTMLElement, articleId: string): boolean {
  const link = element.querySelector<HTMLElement>(`[data-article="${articleId}"] a`);
  link?.focus({ preventScroll: true });
  return link !== null;
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
