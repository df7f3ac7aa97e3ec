import type { TransactionGate } from '@wireroom/persistence';
import type { ListedEntry } from '../line/listed-entry.js';

/** An entry with its place in the feed of its route. */
export interface PlacedEntry extends Pick<ListedEntry, 'routeId' | 'articleId' | 'revision'> {
  readonly sequence: number;
}

/**
 * Puts entries at the top of their routes' feeds, at most one of an article and route. A withdrawn entry stays as a row that
 * is not shown, so that the feed's sequence, and with it its ETag, tells of the change; one that had expired is shown again. Answers
 * those that took a place. Under the listing lock.
 */
export async function listInFeeds(gate: TransactionGate, entries: readonly ListedEntry[], at: Date): Promise<PlacedEntry[]> {
  return gate.sql<PlacedEntry>(
    `insert into publishing.feed_entry as f (route_id, article_id, revision, withdrawn, expires_at, listed_at)
     select route_id, article_id, revision, withdrawn, expires_at, $6
     from unnest($1::text[], $2::uuid[], $3::int[], $4::bool[], $5::timestamptz[])
       as e (route_id, article_id, revision, withdrawn, expires_at)
     on conflict (route_id, article_id) do update set revision = excluded.revision, withdrawn = excluded.withdrawn,
       expires_at = excluded.expires_at, expired = false, listed_at = excluded.listed_at, sequence = excluded.sequence
     where excluded.revision > f.revision
     returning route_id as "routeId", article_id as "articleId", revision, sequence`,
    [
      entries.map(({ routeId }) => routeId),
      entries.map(({ articleId }) => articleId),
      entries.map(({ revision }) => revision),
      entries.map(({ withdrawn }) => withdrawn),
      entries.map(({ expiresAt }) => expiresAt ?? null),
      at,
    ],
  );
}
