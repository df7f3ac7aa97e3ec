import { type TransactionGate, valueRows } from '@wireroom/persistence';
import type { NewRevision } from '../decide/decide-items.js';

/** Row 5: the immutable revisions, one statement for the batch. */
export async function recordRevisions(gate: TransactionGate, revisions: readonly NewRevision[]): Promise<void> {
  const rows = valueRows([
    ['uuid', revisions.map(({ article }) => article.id)],
    ['int', revisions.map(({ article }) => article.revision)],
    ['timestamptz', revisions.map(({ article }) => article.receivedAt)],
    ['text', revisions.map(({ outcome }) => outcome)],
    ['json', revisions.map(({ article }) => JSON.stringify(article))],
  ]);
  await gate.sql(
    `insert into ingest.revision (article_id, revision, received_at, outcome, article)
     ${rows.sql}`,
    rows.parameters,
  );
}
