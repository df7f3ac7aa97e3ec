import type { TransactionGate } from '@wireroom/persistence';
import type { NewRevision } from '../decide/decide-items.js';

/** Row 5: the immutable revisions, one statement for the batch. */
export async function recordRevisions(gate: TransactionGate, revisions: readonly NewRevision[]): Promise<void> {
  await gate.sql(
    `insert into ingest.revision (article_id, revision, received_at, outcome, article)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[], $5::json[])`,
    [
      revisions.map(({ article }) => article.id),
      revisions.map(({ article }) => article.revision),
      revisions.map(({ article }) => article.receivedAt),
      revisions.map(({ outcome }) => outcome),
      revisions.map(({ article }) => JSON.stringify(article)),
    ],
  );
}
