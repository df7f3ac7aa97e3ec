import { articleIdOf } from '@wireroom/editorial';
import type { NewAlias } from './decided-document.js';
import type { IdentifiedDocument, ReadItem } from './identify.js';
import type { KnownArticles } from './known-articles.js';

/** The guids of a story's parts belong to its article, so that a withdrawal of a part withdraws what it is in. One that is known already stays. */
export function aliasesOfParts(
  { arrival }: IdentifiedDocument,
  { joined }: ReadItem,
  { articleId, known }: { readonly articleId: string; readonly known: KnownArticles },
): NewAlias[] {
  return (joined?.guids ?? []).flatMap((guid) => {
    const aliasId = articleIdOf(arrival.source.provider, guid);
    if (aliasId === articleId || known.findById(aliasId) !== undefined) return [];
    known.addAlias(aliasId, articleId);
    return {
      aliasId,
      articleId,
      guid,
      reason: 'joined-as-part',
      evidence: { by: 'slugline', text: guid } as const,
      at: arrival.receivedAt,
    };
  });
}
