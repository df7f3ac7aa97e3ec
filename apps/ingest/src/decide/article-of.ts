import type { Article } from '@wireroom/contracts';
import type { Place } from '@wireroom/editorial';
import type { IdentifiedDocument, ReadItem } from './identify.js';

/** The revision that an item makes. It has the article's guid: that stays when items of other guids join. */
export function articleOf(
  { arrival, parsed }: IdentifiedDocument,
  { item, index, contentHash }: ReadItem & { readonly index: number },
  { articleId, guid, revision }: Pick<Place, 'articleId' | 'guid'> & { readonly revision: number },
): Article {
  return {
    ...item,
    id: articleId,
    guid,
    revision,
    provider: arrival.source.provider,
    source: arrival.source.id,
    receivedAt: arrival.receivedAt.toISOString(),
    contentHash,
    document: { id: arrival.documentId, sha256: parsed.sha256, format: parsed.format ?? 'unknown', index },
  };
}
