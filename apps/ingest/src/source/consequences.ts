import type { Source } from './source.entity.js';

/** What follows from changing a source that whoever changes it may not expect. */
export function consequencesOf(before: Source, after: Source): string[] {
  const consequences: string[] = [];
  if (before.keySha256 !== after.keySha256) consequences.push('Pushes with the key before are refused.');
  if (before.provider !== after.provider)
    consequences.push(
      `Articles that came through it so far stay with ${before.provider}. The same guids become new articles of ${after.provider}, ` +
        `and updates and withdrawals of the old ones need a source of ${before.provider}.`,
    );
  if (before.language !== after.language) consequences.push('Articles that are there keep their language.');
  if (before.chains !== after.chains || before.takes !== after.takes)
    consequences.push('Articles that are there stay as they are, and apart; only items that are new by their guid go by it.');
  return consequences;
}

/** What follows from deleting one. */
export function consequencesOfDeleting({ provider }: Source): string[] {
  return [
    'Its pushes are refused.',
    `Documents and articles that came through it stay; updates and withdrawals of them need another source of ${provider}.`,
  ];
}
