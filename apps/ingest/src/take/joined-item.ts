import type { Item } from '@wireroom/contracts';
import { articleIdOf, contentHash } from '@wireroom/editorial';
import type { IdentifiedItem } from '../decide/identify.js';
import type { KeptTake } from './lock-takes.js';

interface Joined {
  readonly item: Item;
  readonly numbers: readonly number[];
  /** Of the part that came; undefined where none did, and the others have waited long enough. */
  readonly number?: number;
}

/** A story joined of parts as an item of its article, and its parts as they are kept from then on. */
export function joinedItem(
  { index, provider }: { readonly index: number; readonly provider: string },
  kept: readonly KeptTake[],
  { item, numbers, number }: Joined,
): { readonly released: KeptTake[]; readonly joined: IdentifiedItem } {
  const parts = kept.filter((part) => numbers.includes(part.number)).sort((a, b) => a.number - b.number);
  const guid = parts.find(({ articleGuid }) => articleGuid !== null)?.articleGuid ?? (parts[0] as KeptTake).guid;
  const released = kept.map((part) =>
    numbers.includes(part.number) && part.articleGuid === null ? { ...part, articleGuid: guid, isReleased: true } : part,
  );
  const waited = parts.filter((part) => part.articleGuid === null && part.number !== number);
  const guids = parts.flatMap((part) => (part.guid !== guid && part.item.guid !== undefined ? part.guid : []));
  return {
    released,
    joined: {
      index,
      item: { ...item, guid },
      guid,
      articleId: articleIdOf(provider, guid),
      contentHash: contentHash(item),
      replaces: [],
      joined: { isAddition: (number ?? 2) > 1, guids: [...new Set(guids)], waited },
    },
  };
}
