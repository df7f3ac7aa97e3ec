import type { ArticleEnrichedData } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

/**
 * Keeps what was found in revisions. The revision itself comes by `article.received`, before or after. A newer pipeline's
 * findings take the place of older ones.
 */
export async function noteEnrichments(gate: TransactionGate, enrichments: readonly ArticleEnrichedData[]): Promise<void> {
  const last = new Map(enrichments.map((data) => [`${data.article.id} ${data.article.revision}`, data]));
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, data]) => data);
  const rows = valueRows([
    ['uuid', sorted.map(({ article }) => article.id)],
    ['int', sorted.map(({ article }) => article.revision)],
    ['timestamptz', sorted.map(({ article }) => article.receivedAt)],
    ['json', sorted.map(({ annotations }) => JSON.stringify(annotations))],
    ['json', sorted.map(({ skipped }) => JSON.stringify(skipped))],
    ['json', sorted.map(({ timeline }) => JSON.stringify(timeline))],
  ]);
  await gate.sql(
    `insert into desk.enrichment (article_id, revision, received_at, annotations, skipped, timeline)
     ${rows.sql}
     on conflict (article_id, revision, received_at) do update
       set annotations = excluded.annotations, skipped = excluded.skipped, timeline = excluded.timeline`,
    rows.parameters,
  );
}
