import type { TransactionGate } from '@wireroom/persistence';
import type { ListedEntry } from '../line/listed-entry.js';

/**
 * Puts entries at the top of their routes' feeds, at most one of an article and route. A withdrawn entry stays as a row that
 * is not shown, so that the feed's sequence, and with it its ETag, tells of the change. Under the listing lock.
 */
export async function listInFeeds(gate: TransactionGate, entries: readonly ListedEntry[], at: Date): Promise<void> {
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
