import { useSyncExternalStore } from 'react';

const narrow = matchMedia('(max-width: 760px)');

/** Height of every row in CSS pixels; all are alike, so that thousands need no measuring. On narrow screens two lines. */
export function useRowHeight(): number {
  return useSyncExternalStore(subscribe, () => (narrow.matches ? 66 : 38));
}

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}
