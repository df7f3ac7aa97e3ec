/**
 * Runs work on many entries, at most `concurrency` at once, and never two of the same chain at the same time: entries
 * that share a key are taken in order, and a chain stops at the first that answers false.
 */
export async function runChains<E>(
  entries: readonly E[],
  keyOf: (entry: E) => string,
  { concurrency, work }: { concurrency: number; work: (entry: E) => Promise<boolean> },
): Promise<void> {
  const chains = chainsOf(entries, keyOf);
  const next = async (): Promise<void> => {
    for (let chain = chains.shift(); chain !== undefined; chain = chains.shift()) {
      for (const entry of chain) if (!(await work(entry))) break;
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, chains.length) }, next));
}

function chainsOf<E>(entries: readonly E[], keyOf: (entry: E) => string): E[][] {
  const chains = new Map<string, E[]>();
  for (const entry of entries) {
    const key = keyOf(entry);
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [entry]);
    else chain.push(entry);
  }
  return [...chains.values()];
}
