import { useSyncExternalStore } from 'react';

/** Two columns of text need this much. */
const WIDE = '(min-width: 861px)';

/** Whether the window is wide enough for two columns of text. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}

function subscribe(listener: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}
