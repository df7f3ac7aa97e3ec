import type { WireEntry } from '@wireroom/contracts';
import { useRef } from 'react';
import { byArrival } from './merge-entries.js';

/** How many entries came in above what the reader has seen: 0 at the top, where all are seen. */
export function useUnseen(rows: readonly WireEntry[], atTop: boolean): number {
  const seen = useRef<WireEntry | undefined>(undefined);
  if (atTop || !seen.current) seen.current = rows[0];
  return countAbove(rows, seen.current);
}

function countAbove(rows: readonly WireEntry[], seen: WireEntry | undefined): number {
  if (!seen) return 0;
  const index = rows.findIndex((row) => byArrival(row, seen) >= 0);
  return index < 0 ? rows.length : index;
}
