import type { BlockChange } from '@wireroom/contracts';

/** A block that is shown, or a stretch of unchanged ones that is folded away until somebody wants to see it. */
export type Stretch =
  | { readonly kind: 'block'; readonly place: number; readonly block: BlockChange }
  | { readonly kind: 'folded'; readonly place: number; readonly blocks: readonly BlockChange[] };

/** Unchanged blocks that stay beside a change, to say where it is. */
const CONTEXT = 1;
/** Folding fewer than this saves nothing. */
const FOLDED_AT_LEAST = 2;

/** Folds long unchanged stretches. `place` is where in the given blocks something begins. */
export function foldSame(blocks: readonly BlockChange[]): Stretch[] {
  const near = blocks.map((_, place) =>
    blocks.slice(Math.max(0, place - CONTEXT), place + CONTEXT + 1).some(({ change }) => change !== 'same'),
  );
  const stretches: Stretch[] = [];
  for (let place = 0; place < blocks.length; ) {
    const end = near.indexOf(true, place);
    const far = near[place] ? 0 : (end < 0 ? blocks.length : end) - place;
    if (far >= FOLDED_AT_LEAST) stretches.push({ kind: 'folded', place, blocks: blocks.slice(place, place + far) });
    else stretches.push({ kind: 'block', place, block: blocks[place] as BlockChange });
    place += far >= FOLDED_AT_LEAST ? far : 1;
  }
  return stretches;
}
