import type { ArticleEnrichedData } from '@wireroom/contracts';
import { searchCard } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import { newestRevisions } from '../wire/newest-revisions.js';

/** Keeps what queries ask of an article, with what was found in it; a newer revision's takes an older one's place. */
export async function noteCards(gate: TransactionGate, enrichments: readonly ArticleEnrichedData[]): Promise<void> {
  const newest = newestRevisions(
    enrichments.map((data) => ({ articleId: data.article.id, revision: data.article.revision, data })),
  );
  await gate.sql(
    `insert into desk.search_card as c (article_id, revision, card)
     select * from unnest($1::uuid[], $2::int[], $3::jsonb[]) as n (article_id, revision, card)
     on conflict (article_id) do update set revision = excluded.revision, card = excluded.card
     where excluded.revision >= c.revision`,
    [
      newest.map(({ articleId }) => articleId),
      newest.map(({ revision }) => revision),
      newest.map(({ data }) => JSON.stringify(searchCard(data.article, data.annotations))),
    ],
  );
}
