import type { TransactionGate } from '@wireroom/persistence';
import type { ListedEntry } from '../line/listed-entry.js';
import type { PlacedEntry } from './list-in-feeds.js';

/**
 * Appends every entry to the log of its route, in the order given, and notes where log and feed have it for as long as anybody may have to let go of the
 * article: the log itself has a retention. Under the listing lock.
 */
export async function listInProducts(
  gate: TransactionGate,
  entries: readonly ListedEntry[],
  { placed, at }: { placed: readonly PlacedEntry[]; at: Date },
): Promise<void> {
  const places = new Map(placed.map((entry) => [keyOf(entry), entry.sequence]));
  await gate.sql(
    `with numbered as materialized (
       select route_id, article_id, revision, withdrawn, place_in_feed, nextval('publishing.product_sequence') as sequence
       from (
         select * from unnest($1::text[], $2::uuid[], $3::int[], $4::bool[], $5::bigint[])
           with ordinality as e (route_id, article_id, revision, withdrawn, place_in_feed, place)
         order by place
       ) in_order),
     logged as (
       insert into publishing.product_entry (route_id, sequence, article_id, revision, withdrawn, listed_at)
       select route_id, sequence, article_id, revision, withdrawn, $6 from numbered)
     insert into publishing.listing (article_id, route_id, log_sequence, feed_sequence, revision, shown)
     select article_id, route_id, sequence, place_in_feed, revision, not withdrawn from numbered`,
    [
      entries.map(({ routeId }) => routeId),
      entries.map(({ articleId }) => articleId),
      entries.map(({ revision }) => revision),
      entries.map(({ withdrawn }) => withdrawn),
      entries.map((entry) => places.get(keyOf(entry)) ?? null),
      at,
    ],
  );
}

function keyOf({ routeId, articleId, revision }: Omit<PlacedEntry, 'sequence'>): string {
  return `${routeId} ${articleId} ${revision}`;
}
