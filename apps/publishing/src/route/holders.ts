import type { TransactionGate } from '@wireroom/persistence';
import type { Routed } from '../line/routed.js';

/** By article and route, the destinations that got a revision of the article before its embargo ended. */
export type Holders = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/** Who holds these articles by which route, whether they have been released since or not. In the open transaction. */
export async function holdersOf(gate: TransactionGate, articleIds: readonly string[]): Promise<Holders> {
  const holders = new Map<string, Map<string, readonly string[]>>();
  if (articleIds.length === 0) return holders;
  const rows = await gate.sql<{ articleId: string; routeId: string; destinations: string[] }>(
    `select article_id as "articleId", route_id as "routeId", array_agg(destination_id order by destination_id) as destinations
     from publishing.embargo_holder where article_id = any($1::uuid[]) group by article_id, route_id`,
    [articleIds],
  );
  for (const { articleId, routeId, destinations } of rows) {
    const routes = holders.get(articleId) ?? new Map<string, readonly string[]>();
    holders.set(articleId, routes.set(routeId, destinations));
  }
  return holders;
}

/** Keeps who gets what ahead of its release, for the revisions that follow. In the transaction that owes it. */
export async function keepHolders(gate: TransactionGate, routed: readonly Routed[]): Promise<void> {
  const sent = routed.flatMap(({ publication: { article }, verdicts }) =>
    verdicts
      .filter(({ outcome }) => outcome === 'hold')
      .flatMap(({ routeId, sentTo = [] }) => sentTo.map((destinationId) => ({ articleId: article.id, routeId, destinationId }))),
  );
  if (sent.length === 0) return;
  await gate.sql(
    `insert into publishing.embargo_holder (article_id, route_id, destination_id)
     select * from unnest($1::uuid[], $2::text[], $3::text[]) on conflict do nothing`,
    [sent.map(({ articleId }) => articleId), sent.map(({ routeId }) => routeId), sent.map(({ destinationId }) => destinationId)],
  );
}
