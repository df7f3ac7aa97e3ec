import type { PersonDecision } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';

/** What persons last decided of these articles, by article and route. In the open transaction. */
export async function personDecisions(
  gate: TransactionGate,
  articleIds: readonly string[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, PersonDecision>>> {
  if (articleIds.length === 0) return new Map();
  const rows = await gate.sql<PersonDecision & { articleId: string; routeId: string; note: string | null }>(
    `select distinct on (article_id, route_id) article_id as "articleId", route_id as "routeId", revision, decision, note
     from publishing.hold_decision where article_id = any($1::uuid[]) order by article_id, route_id, revision desc`,
    [articleIds],
  );
  const decisions = new Map<string, Map<string, PersonDecision>>();
  for (const { articleId, routeId, decision, revision, note } of rows) {
    const routes = decisions.get(articleId) ?? new Map<string, PersonDecision>();
    decisions.set(articleId, routes.set(routeId, { decision, revision, ...(note === null ? {} : { note }) }));
  }
  return decisions;
}
