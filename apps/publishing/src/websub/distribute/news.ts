import { type FeedHead, type FeedWriter, feedWriters, type Rendering } from '@wireroom/formats';
import type { TransactionGate } from '@wireroom/persistence';
import { ENTRIES_PER_PING } from '../limits.js';
import type { ClaimedSubscription } from './subscription.js';

/** What a subscriber has not had yet, as a document like the topic itself. */
export interface News {
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Where the subscriber stands once it has this. */
  readonly position: number;
}

interface Change {
  readonly sequence: number;
  readonly listedAt: Date;
  /** Null when the revision is past its retention, and when it has expired: that is no news to subscribers. */
  readonly article: Rendering['article'] | null;
  readonly annotations: Rendering['annotations'];
}

/**
 * The changes of the feed after the subscriber's place, oldest first up to a limit, written as the feed is, newest first. Unlike the feed it tells of withdrawals
 * too, in the words of the format. Undefined where nothing of it is kept any more.
 */
export async function newsFor(
  gate: TransactionGate,
  { routeId, topic, format, position }: ClaimedSubscription,
  title: string,
): Promise<News | { readonly position: number }> {
  const changes = await gate.read<Change>(
    `select f.sequence, f.listed_at as "listedAt", r.article, r.annotations from publishing.feed_entry f
     left join publishing.revision r on r.article_id = f.article_id and r.revision = f.revision and not f.expired
     where f.route_id = $1 and f.sequence > $2 order by f.sequence limit $3`,
    [routeId, position, ENTRIES_PER_PING],
  );
  const newest = changes.at(-1);
  const entries = changes.flatMap(({ article, annotations }) => (article === null ? [] : [{ article, annotations }])).reverse();
  if (newest === undefined || entries.length === 0) return { position: newest?.sequence ?? position };
  const writer: FeedWriter = feedWriters[format];
  const head: FeedHead = { id: routeId, title, self: topic, updated: newest.listedAt.toISOString() };
  return {
    mediaType: writer.feedMediaType ?? writer.mediaType,
    bytes: Buffer.from(writer.feed(head, entries), writer.encoding),
    position: newest.sequence,
  };
}
