import type { TransactionGate } from '@wireroom/persistence';

/** What a feed lists and is to list no longer. */
export interface ExpiredEntry {
  readonly routeId: string;
  readonly articleId: string;
  readonly revision: number;
}

const DUE = 'expires_at <= $1 and not expired and not withdrawn';

/**
 * What feeds list and what has expired, with all the routes that list an article. The articles are locked as a turn locks them; those that another transaction has
 * are left for the next time.
 */
export async function takeExpired(gate: TransactionGate, now: Date, limit: number): Promise<ExpiredEntry[]> {
  const articles = await gate.sql<{ articleId: string }>(
    `select article_id as "articleId" from publishing.article
     where article_id in (select article_id from publishing.feed_entry where ${DUE} order by expires_at limit $2)
     order by article_id for update skip locked`,
    [now, limit],
  );
  if (articles.length === 0) return [];
  return gate.sql<ExpiredEntry>(
    `select route_id as "routeId", article_id as "articleId", revision from publishing.feed_entry
     where ${DUE} and article_id = any($2::uuid[]) order by expires_at, article_id, route_id`,
    [now, articles.map(({ articleId }) => articleId)],
  );
}
