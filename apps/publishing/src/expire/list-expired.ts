import type { TransactionGate } from '@wireroom/persistence';
import { lockListing } from '../line/listing-lock.js';
import type { ExpiredEntry } from './take-expired.js';

/** Says of entries that they have expired, in their feeds and logs. The open transaction has the articles' turns, and lists last. */
export async function listExpired(gate: TransactionGate, entries: readonly ExpiredEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  await lockListing(gate);
  await gate.sql(
    `with gone as (
       update publishing.feed_entry f set expired = true, listed_at = $4,
         sequence = nextval(pg_get_serial_sequence('publishing.feed_entry', 'sequence'))
       from unnest($1::text[], $2::uuid[], $3::int[]) as e (route_id, article_id, revision)
       where f.route_id = e.route_id and f.article_id = e.article_id and f.revision = e.revision
       returning f.route_id, f.article_id, f.revision, f.sequence),
     numbered as materialized (
       select route_id, article_id, revision, sequence as place, nextval('publishing.product_sequence') as sequence from gone),
     logged as (
       insert into publishing.product_entry (route_id, sequence, article_id, revision, withdrawn, expired, listed_at)
       select route_id, sequence, article_id, revision, false, true, $4 from numbered)
     insert into publishing.listing (article_id, route_id, log_sequence, feed_sequence, revision, shown)
     select article_id, route_id, sequence, place, revision, false from numbered`,
    [
      entries.map(({ routeId }) => routeId),
      entries.map(({ articleId }) => articleId),
      entries.map(({ revision }) => revision),
      at,
    ],
  );
}
