import type { Rendering } from '@wireroom/formats';
import type { TransactionGate } from '@wireroom/persistence';

/** Keeps what deliveries and feeds are rendered from. A revision that is here already stays as it is. */
export async function keepRevisions(gate: TransactionGate, renderings: readonly Rendering[], at: Date): Promise<void> {
  await gate.sql(
    `insert into publishing.revision (article_id, revision, kept_at, article, annotations)
     select article_id, revision, $5, article, annotations
     from unnest($1::uuid[], $2::int[], $3::json[], $4::json[]) as r (article_id, revision, article, annotations)`,
    [
      renderings.map(({ article }) => article.id),
      renderings.map(({ article }) => article.revision),
      renderings.map(({ article }) => JSON.stringify(article)),
      renderings.map(({ annotations }) => JSON.stringify(annotations)),
      at,
    ],
  );
}
