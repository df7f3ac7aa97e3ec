import type { WireEntry, WirePosition } from '@wireroom/contracts';

/** Order of the wire: newest arrival first. Negative when `a` stands above `b`. */
export function byArrival(a: WirePosition, b: WirePosition): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? 1 : -1;
  if (a.articleId === b.articleId) return 0;
  return a.articleId < b.articleId ? 1 : -1;
}

/**
 * Puts changed entries into a list that is in order. A state older than the one in the list is left out, so nothing goes
 * backwards whatever order changes come in. Linear in the length of the list.
 */
export function mergeEntries(list: readonly WireEntry[], changes: readonly WireEntry[]): WireEntry[] {
  const newest = new Map<string, WireEntry>();
  for (const change of changes) {
    const known = newest.get(change.articleId);
    if (!known || change.sequence > known.sequence) newest.set(change.articleId, change);
  }
  const kept = list.filter((entry) => {
    const change = newest.get(entry.articleId);
    if (!change) return true;
    if (change.sequence > entry.sequence) return false;
    newest.delete(entry.articleId);
    return true;
  });
  return zip(kept, [...newest.values()].sort(byArrival));
}

function zip(older: readonly WireEntry[], newer: readonly WireEntry[]): WireEntry[] {
  const merged: WireEntry[] = [];
  let next = 0;
  for (const entry of newer) {
    while (next < older.length && byArrival(older[next] as WireEntry, entry) < 0) merged.push(older[next++] as WireEntry);
    merged.push(entry);
  }
  while (next < older.length) merged.push(older[next++] as WireEntry);
  return merged;
}
