import type { Item } from '@wireroom/contracts';

/** A message of notes alone, as kills and advisories are, is known by its keywords: without a headline it would count as empty. */
export function nameByKeyword(item: Item, line: string | undefined): void {
  if (item.headline !== undefined || item.body.length > 0) return;
  const name = item.slugline ?? line;
  if (name === undefined || (item.edNotes.length === 0 && line === undefined)) return;
  item.headline = name;
  item.headlineOrigin = 'derived';
}
