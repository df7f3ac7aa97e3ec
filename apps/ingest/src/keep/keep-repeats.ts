import type { TransactionGate } from '@wireroom/persistence';
import type { Repeat } from '../decide/decided-document.js';

/**
 * Notes documents that brought an article again without a new revision: of each content the first through each source, so that a feed
 * that is polled for days adds no row a minute.
 */
export async function keepRepeats(gate: TransactionGate, repeats: readonly Repeat[]): Promise<void> {
  if (repeats.length === 0) return;
  await gate.sql(
    `insert into ingest.article_document
       (article_id, source, content_hash, revision, document_id, item_index, outcome, received_at)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::int[], $5::uuid[], $6::int[], $7::text[], $8::timestamptz[])
     order by 1, 2, 3
     on conflict do nothing`,
    [
      repeats.map(({ articleId }) => articleId),
      repeats.map(({ source }) => source),
      repeats.map(({ contentHash }) => contentHash),
      repeats.map(({ revision }) => revision),
      repeats.map(({ documentId }) => documentId),
      repeats.map(({ index }) => index),
      repeats.map(({ outcome }) => outcome),
      repeats.map(({ at }) => at),
    ],
  );
}
