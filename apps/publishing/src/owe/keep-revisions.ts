import type { Rendering } from '@wireroom/formats';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

/** Keeps what deliveries and feeds are rendered from. A revision that is here already stays as it is. */
export async function keepRevisions(gate: TransactionGate, renderings: readonly Rendering[], at: Date): Promise<void> {
  const rows = valueRows([
    ['uuid', renderings.map(({ article }) => article.id)],
    ['int', renderings.map(({ article }) => article.revision)],
    ['timestamptz', renderings.map(() => at)],
    ['json', renderings.map(({ article }) => JSON.stringify(article))],
    ['json', renderings.map(({ annotations }) => JSON.stringify(annotations))],
  ]);
  await gate.sql(
    `insert into publishing.revision (article_id, revision, kept_at, article, annotations) ${rows.sql}`,
    rows.parameters,
  );
}
