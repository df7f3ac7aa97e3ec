import type { ArticleEnrichedData } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/**
 * Keeps what was found in revisions. The revision itself comes by `article.received`, before or after. A newer pipeline's
 * findings take the place of older ones.
 */
export async function noteEnrichments(gate: TransactionGate, enrichments: readonly ArticleEnrichedData[]): Promise<void> {
  const last = new Map(enrichments.map((data) => [`${data.article.id} ${data.article.revision}`, data]));
  const sorted = [...last].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, data]) => data);
  await gate.sql(
    `insert into desk.enrichment (article_id, revision, received_at, annotations, skipped, timeline)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::json[], $5::json[], $6::json[])
     on conflict (article_id, revision, received_at) do update
       set annotations = excluded.annotations, skipped = excluded.skipped, timeline = excluded.timeline`,
    [
      sorted.map(({ article }) => article.id),
      sorted.map(({ article }) => article.revision),
      sorted.map(({ article }) => article.receivedAt),
      sorted.map(({ annotations }) => JSON.stringify(annotations)),
      sorted.map(({ skipped }) => JSON.stringify(skipped)),
      sorted.map(({ timeline }) => JSON.stringify(timeline)),
    ],
  );
}
