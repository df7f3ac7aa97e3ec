import { articleIdOf, type Place } from '@wireroom/editorial';
import type { NewAlias, NewLink } from './decided-document.js';
import type { IdentifiedDocument, ReadItem } from './identify.js';
import type { KnownArticles } from './known-articles.js';

interface PlacedBy {
  readonly place: Place;
  readonly known: KnownArticles;
}

/**
 * What an item adds to chains: the alias by which it has joined an article, and what it says that it replaces. A predecessor that is an
 * article of its own, or has not come yet, is linked by the id that its guid gives: when it comes, the link is complete. Where items
 * join what they replace, one that has not come yet belongs to the article already, and is stale when it comes.
 */
export function chainOf(
  { arrival, joinsWhatItReplaces, withdrawsWhatItReplaces }: IdentifiedDocument,
  { item, guid, articleId: ownId, replaces }: ReadItem,
  { place, known }: PlacedBy,
): { readonly links: NewLink[]; readonly aliases: NewAlias[] } {
  const { provider } = arrival.source;
  const { articleId, joining } = place;
  const at = arrival.receivedAt;
  const links: NewLink[] = [];
  const aliases: NewAlias[] = [];
  const addAlias = (alias: Omit<NewAlias, 'articleId' | 'at'>) => {
    aliases.push({ ...alias, articleId, at });
    known.addAlias(alias.aliasId, articleId);
  };
  if (joining !== undefined) addAlias({ aliasId: ownId, guid, ...joining });
  for (const named of replaces) {
    const predecessorId = articleIdOf(provider, named);
    const found = known.findById(predecessorId)?.articleId ?? (predecessorId === articleId ? articleId : undefined);
    if (found === articleId) continue;
    const evidence = { by: 'link', text: named } as const;
    if (found === undefined && joinsWhatItReplaces)
      addAlias({ aliasId: predecessorId, guid: named, reason: 'replaced-before-it-came', evidence });
    else {
      const kind = item.pubStatus !== 'usable' && withdrawsWhatItReplaces ? 'withdraws' : 'updates';
      links.push({ articleId, predecessorId, predecessorGuid: named, kind, evidence, at });
    }
  }
  return { links, aliases };
}
