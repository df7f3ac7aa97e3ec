import type { TransactionGate } from '@wireroom/persistence';
import type { Held } from '../line/held.js';
import { HELD_COLUMNS } from './take-held.js';

/** Due, of a route that there is: what was held before a newsroom's routes were ordered waits until they are. */
const DUE = `release_at <= $1 and exists (select 1 from publishing.route r where r.id = route_id and not r.deleted)`;

/**
 * Takes what is due out of the hold, with all the routes for which an article is due: each once, however many copies of publishing ask. The articles
 * are locked as a turn locks them, so that no newer revision comes in between; those that another transaction has are left for the next time.
 */
export async function takeDue(gate: TransactionGate, now: Date, limit: number): Promise<Held[]> {
  const articles = await gate.sql<{ articleId: string }>(
    `select article_id as "articleId" from publishing.article
     where article_id in (select article_id from publishing.hold where ${DUE} order by release_at limit $2)
     order by article_id for update skip locked`,
    [now, limit],
  );
  if (articles.length === 0) return [];
  return gate.sql<Held>(`delete from publishing.hold where ${DUE} and article_id = any($2::uuid[]) returning ${HELD_COLUMNS}`, [
    now,
    articles.map(({ articleId }) => articleId),
  ]);
}
