import type { TransactionGate } from '@wireroom/persistence';

/** Routes that list, or once listed, an article in their feeds: each of them sent it. By article; only those that any route sent are there. */
export async function sentByRoutes(gate: TransactionGate, articleIds: readonly string[]): Promise<Map<string, Set<string>>> {
  if (articleIds.length === 0) return new Map();
  const rows = await gate.sql<{ article_id: string; routes: string[] }>(
    `select article_id, array_agg(route_id) as routes from publishing.feed_entry
     where article_id = any($1::uuid[]) group by article_id`,
    [articleIds],
  );
  return new Map(rows.map((row) => [row.article_id, new Set(row.routes)]));
}
