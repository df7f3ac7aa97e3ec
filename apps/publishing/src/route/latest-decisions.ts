import type { RouteDecision } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** The newest decisions about a revision that are on record. */
export interface LatestDecisions {
  readonly articleId: string;
  readonly decisions: readonly RouteDecision[];
  readonly at: Date;
}

/** What was last decided about these revisions, by article; one revision of an article. In the open transaction. */
export async function latestDecisions(
  gate: TransactionGate,
  revisions: readonly { articleId: string; revision: number }[],
): Promise<Map<string, LatestDecisions>> {
  const rows = await gate.sql<LatestDecisions>(
    `select distinct on (d.article_id) d.article_id as "articleId", d.decisions, d.decided_at as at
     from publishing.decision d join unnest($1::uuid[], $2::int[]) as r (article_id, revision) using (article_id, revision)
     order by d.article_id, d.decided_at desc`,
    [revisions.map(({ articleId }) => articleId), revisions.map(({ revision }) => revision)],
  );
  return new Map(rows.map((row) => [row.articleId, row]));
}
