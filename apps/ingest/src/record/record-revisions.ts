import { portionsOf, type TransactionGate, valueRows } from '@wireroom/persistence';
import type { NewRevision } from '../decide/decided-document.js';

/** Row 5: the immutable revisions, one statement for the batch unless that is very large. */
export async function recordRevisions(gate: TransactionGate, revisions: readonly NewRevision[]): Promise<void> {
  for (const portion of portionsOf(revisions)) {
    const rows = valueRows([
      ['uuid', portion.map(({ article }) => article.id)],
      ['int', portion.map(({ article }) => article.revision)],
      ['timestamptz', portion.map(({ article }) => article.receivedAt)],
      ['text', portion.map(({ outcome }) => outcome)],
      ['json', portion.map(({ article }) => JSON.stringify(article))],
    ]);
    await gate.sql(
      `insert into ingest.revision (article_id, revision, received_at, outcome, article)
       ${rows.sql}`,
      rows.parameters,
    );
  }
}
