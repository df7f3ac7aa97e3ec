import type { TransactionGate } from '@wireroom/persistence';
import type { IdentifiedDocument } from './identify.js';
import type { KnownArticles } from './known-articles.js';

/**
 * Recalls with what content withdrawn articles were usable, so that a repeat of it is known for one. Only those pay that are withdrawn, or may
 * be within this batch. Repeats that were noted count too: retention takes revisions, and a late source may bring what never was one.
 */
export async function recallContents(
  gate: TransactionGate,
  documents: readonly IdentifiedDocument[],
  known: KnownArticles,
): Promise<void> {
  const ids = withdrawnOf(documents, known);
  if (ids.length === 0) return;
  const rows = await gate.sql<{ readonly article_id: string; readonly content_hash: string }>(
    `select article_id, article ->> 'contentHash' as content_hash from ingest.revision
     where article_id = any($1::uuid[]) and article ->> 'pubStatus' = 'usable'
     union
     select article_id, content_hash from ingest.article_document where article_id = any($1::uuid[])`,
    [ids],
  );
  for (const { article_id, content_hash } of rows) known.remember(article_id, content_hash);
}

/** Articles that a usable item of the batch may reopen: withdrawn as they are found, or by an item of the batch. */
function withdrawnOf(documents: readonly IdentifiedDocument[], known: KnownArticles): string[] {
  const [named, withdrawn] = [new Set<string>(), new Set<string>()];
  for (const { arrival, items } of documents)
    for (const each of items) {
      if ('fault' in each) continue;
      const isUsable = each.item.pubStatus === 'usable';
      const own = known.findById(each.articleId);
      if (own !== undefined && isUsable) named.add(own.articleId);
      if (own !== undefined && (!isUsable || own.pubStatus !== 'usable')) withdrawn.add(own.articleId);
      if (isUsable) continue;
      for (const guid of each.replaces) {
        const replaced = known.find(arrival.source.provider, guid);
        if (replaced !== undefined) withdrawn.add(replaced.articleId);
      }
    }
  return [...withdrawn].filter((id) => named.has(id));
}
