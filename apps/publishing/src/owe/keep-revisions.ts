import { type TransactionGate, valueRows } from '@wireroom/persistence';
import type { KeptRevision } from '../line/publication.js';

/** Keeps what deliveries and feeds are rendered from, and what holds are decided by. A revision that is here already stays as it is. */
export async function keepRevisions(gate: TransactionGate, revisions: readonly KeptRevision[], at: Date): Promise<void> {
  const rows = valueRows([
    ['uuid', revisions.map(({ article }) => article.id)],
    ['int', revisions.map(({ article }) => article.revision)],
    ['timestamptz', revisions.map(() => at)],
    ['json', revisions.map(({ article }) => JSON.stringify(article))],
    ['json', revisions.map(({ annotations }) => JSON.stringify(annotations))],
    ['json', revisions.map(({ skipped }) => (skipped.length === 0 ? null : JSON.stringify(skipped)))],
  ]);
  await gate.sql(
    `insert into publishing.revision (article_id, revision, kept_at, article, annotations, skipped) ${rows.sql}`,
    rows.parameters,
  );
}
