import type { ResourceChange } from '@wireroom/contracts';

type Words = Readonly<Record<ResourceChange['action'], string>>;

/** `1 to create, 2 to change, 5 unchanged`: what there is none of is left out. */
export function countsText(changes: readonly ResourceChange[], words: Words): string {
  const counts = (Object.keys(words) as ResourceChange['action'][]).map(
    (action) => [changes.filter((change) => change.action === action).length, words[action]] as const,
  );
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return told.length === 0 ? 'no resources' : told.join(', ');
}
