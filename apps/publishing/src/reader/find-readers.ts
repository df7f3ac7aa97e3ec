import type { TransactionGate } from '@wireroom/persistence';
import type { FoundRecipient } from '../obligation/recipient-finder.js';
import { lockForWithdrawal } from './reader-lock.js';
import { type ReaderRow, readerOf } from './reader-row.js';

interface Row extends ReaderRow {
  readonly articleId: string;
  readonly received: readonly { readonly revision: number; readonly at: string | null }[];
}

/**
 * The readers that were served a page, distribution or stretch of a log with any revision of the articles in it, or were about to be. Where it is not known whether
 * it arrived there is no time. A revision is at its place in a feed until the article is listed anew; in a log it stays.
 * The ranges are looked up place by place: they lead to few rows of all routes, while a join, or the index of a route, would go through all that was ever read.
 */
export async function findReaders(gate: TransactionGate, articleIds: readonly string[]): Promise<FoundRecipient[]> {
  await lockForWithdrawal(gate);
  const rows = await gate.sql<Row>(
    `with listed as materialized (
       select article_id, route_id, revision, shown, log_sequence, feed_sequence, min(feed_sequence) over (
         partition by article_id, route_id order by log_sequence rows between 1 following and unbounded following) as until
       from publishing.listing where article_id = any($1::uuid[])),
     had as (
       select l.article_id, l.revision, s.* from listed l cross join lateral (
         select kind, route_id, client, name, taken_at from publishing.served
         where kind <> 'pull' and int8range(fresh, high, '[]') @> l.feed_sequence and route_id || '' = l.route_id
           and (l.until is null or state < l.until) offset 0) s
       where l.shown
       union all
       select l.article_id, l.revision, s.* from listed l cross join lateral (
         select kind, route_id, client, name, taken_at from publishing.served
         where kind = 'pull' and int8range(fresh, high, '[]') @> l.log_sequence and route_id || '' = l.route_id offset 0) s
       where l.shown),
     received as (
       select article_id, revision, kind, route_id, client, name, min(taken_at) as at from had group by 1, 2, 3, 4, 5, 6)
     select article_id as "articleId", kind, route_id as "routeId", client, name,
       json_agg(json_build_object('revision', revision, 'at', at) order by revision) as received
     from received group by 1, 2, 3, 4, 5`,
    [articleIds],
  );
  return rows.map(({ articleId, received, ...row }) => ({
    articleId,
    recipient: readerOf(row),
    received: received.map(({ revision, at }) => (at === null ? { revision } : { revision, at: new Date(at).toISOString() })),
  }));
}
