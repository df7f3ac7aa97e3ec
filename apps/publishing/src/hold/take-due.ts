import type { TransactionGate } from '@wireroom/persistence';
import type { Held } from '../line/held.js';
import { HELD_COLUMNS } from './take-held.js';

/**
 * Takes what is due out of the hold, with all the routes for which an article is due: each once, however many copies of publishing ask. The articles
 * are locked as a turn locks them, so that no newer revision comes in between; those that another transaction has are left for the next time.
 */
export async function takeDue(gate: TransactionGate, now: Date, limit: number): Promise<Held[]> {
  const articles = await gate.sql<{ articleId: string }>(
    `select article_id as "articleId" from publishing.article
     where article_id in (select article_id from publishing.hold where release_at <= $1 order by release_at limit $2)
     order by article_id for update skip locked`,
    [now, limit],
  );
  if (articles.length === 0) return [];
  return gate.sql<Held>(
    `delete from publishing.hold where article_id = any($1::uuid[]) and release_at <= $2 returning ${HELD_COLUMNS}`,
    [articles.map(({ articleId }) => articleId), now],
  );
}
