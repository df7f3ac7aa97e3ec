/**
 * Splits a batch into rounds: each holds at most one entry of a key, in the order given. What the first round came to is
 * committed before the second begins, so that no crash can send an older entry again after a newer one.
 */
export function roundsOf<E>(entries: readonly E[], keyOf: (entry: E) => string): E[][] {
  const rounds: E[][] = [];
  const taken = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const round = taken.get(key) ?? 0;
    taken.set(key, round + 1);
    rounds[round] ??= [];
    rounds[round].push(entry);
  }
  return rounds;
}

/** Runs work on all entries, at most `concurrency` at once. */
export async function runAtMost<E>(concurrency: number, entries: readonly E[], work: (entry: E) => Promise<void>): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < entries.length) await work(entries[next++] as E);
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, entries.length) }, worker));
}
