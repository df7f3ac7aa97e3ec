import type { TransactionGate } from '@wireroom/persistence';

/** A revision that a route's feeds list from now on, or no longer. */
export interface FeedEntry {
  readonly routeId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
}

/** Key of the advisory lock that lists one batch at a time; any constant of our own will do. */
const LISTING_LOCK = 0x46454544;

/**
 * Puts entries at the top of their routes' feeds. A withdrawn entry stays as a row that is not shown, so that the feed's
 * sequence, and with it its ETag, tells of the change. The lock makes sequences visible in their order, so that no reader
 * passes one that appears later; held until the commit, so this is the last statement of its transaction.
 */
export async function listInFeeds(gate: TransactionGate, entries: readonly FeedEntry[], at: Date): Promise<void> {
  if (entries.length === 0) return;
  await gate.sql('select pg_advisory_xact_lock($1)', [LISTING_LOCK]);
  await gate.sql(
    `insert into publishing.feed_entry as f (route_id, article_id, revision, withdrawn, listed_at)
     select route_id, article_id, revision, withdrawn, $5
     from unnest($1::text[], $2::uuid[], $3::int[], $4::bool[]) as e (route_id, article_id, revision, withdrawn)
     on conflict (route_id, article_id) do update set revision = excluded.revision, withdrawn = excluded.withdrawn,
       listed_at = excluded.listed_at, sequence = excluded.sequence
     where excluded.revision > f.revision`,
    [
      entries.map(({ routeId }) => routeId),
      entries.map(({ articleId }) => articleId),
      entries.map(({ revision }) => revision),
      entries.map(({ withdrawn }) => withdrawn),
      at,
    ],
  );
}
