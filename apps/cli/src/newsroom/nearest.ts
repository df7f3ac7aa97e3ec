/** The name that was probably meant: the one that takes the fewest single changes, where these are few for its length. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((each) => ({ each, cost: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, cost }) => cost <= Math.max(1, Math.floor(each.length / 3)))
    .sort((a, b) => a.cost - b.cost);
  return best?.each;
}

/** Levenshtein's distance. */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries())
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    row = next;
  }
  return row[to.length] ?? 0;
}
