import { diffArrays } from 'diff';

/** Which blocks belong together: `before` and `after` are places in the bodies; a pair of both is one block, changed or not. */
export interface AlignedBlock {
  readonly before?: number;
  readonly after?: number;
  /** Stands elsewhere now. */
  readonly moved?: boolean;
}

/** Two blocks of which fewer words than this share are alike are two blocks, and not one that was rewritten. 0 to 1 (Dice). */
const ALIKE = 0.4;
/** Changed stretches of more blocks than this times blocks are paired in their order, without looking at their words. */
const MAX_COMPARISONS = 10_000;

/**
 * Aligns the blocks of two bodies by their texts: what stayed, then in each stretch between what is alike, in order; what was
 * removed and stands elsewhere unchanged was moved. In the order of the body afterwards, with removed blocks where they stood.
 */
export function alignBlocks(before: readonly string[], after: readonly string[]): AlignedBlock[] {
  const aligned: AlignedBlock[] = [];
  const stretch = { before: [] as number[], after: [] as number[] };
  const flush = () => aligned.push(...pairStretch(stretch.before.splice(0), stretch.after.splice(0), { before, after }));
  let [from, to] = [0, 0];
  for (const { count, added, removed } of diffArrays([...before], [...after])) {
    for (let n = 0; n < count; n += 1) {
      if (removed) stretch.before.push(from++);
      else if (added) stretch.after.push(to++);
      else {
        flush();
        aligned.push({ before: from++, after: to++ });
      }
    }
  }
  flush();
  return withMoves(aligned, { before, after });
}

interface Bodies {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

function pairStretch(gone: readonly number[], come: readonly number[], bodies: Bodies): AlignedBlock[] {
  const pairs: AlignedBlock[] = [];
  const cheap = gone.length * come.length > MAX_COMPARISONS;
  const goneWords = cheap ? [] : gone.map((place) => wordCounts(bodies.before[place] ?? ''));
  let next = 0;
  for (const after of come) {
    const words = cheap ? undefined : wordCounts(bodies.after[after] ?? '');
    const found = words === undefined ? next : goneWords.findIndex((counts, n) => n >= next && likeness(counts, words) >= ALIKE);
    if (found < 0 || found >= gone.length) {
      pairs.push({ after });
      continue;
    }
    for (; next < found; next += 1) pairs.push({ before: gone[next] as number });
    pairs.push({ before: gone[found] as number, after });
    next = found + 1;
  }
  return [...pairs, ...gone.slice(next).map((before) => ({ before }))];
}

/** A block that came where another with the very same text went has moved; it is told once, where it stands now. */
function withMoves(aligned: readonly AlignedBlock[], bodies: Bodies): AlignedBlock[] {
  const gone = new Map<string, number[]>();
  for (const { before, after } of aligned) {
    if (before === undefined || after !== undefined) continue;
    const text = bodies.before[before] ?? '';
    gone.set(text, [...(gone.get(text) ?? []), before]);
  }
  const moved = new Set<number>();
  const told = aligned.map((each) => {
    if (each.after === undefined || each.before !== undefined) return each;
    const before = gone.get(bodies.after[each.after] ?? '')?.shift();
    if (before === undefined) return each;
    moved.add(before);
    return { before, after: each.after, moved: true };
  });
  return told.filter(({ before, after }) => after !== undefined || before === undefined || !moved.has(before));
}

function wordCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Sørensen–Dice over the words of two texts. */
function likeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [word, count] of a) {
    shared += Math.min(count, b.get(word) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * shared) / total;
}
