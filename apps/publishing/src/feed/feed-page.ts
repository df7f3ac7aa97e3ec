import type { Rendering } from '@wireroom/formats';
import type { TransactionGate } from '@wireroom/persistence';

export interface FeedState {
  /** Grows with every change of the feed; 0 for a feed that never had an entry. */
  readonly sequence: number;
  readonly updated: Date | null;
}

/** An entry and its place in the feed. */
export interface FeedEntry extends Rendering {
  readonly sequence: number;
}

export interface FeedPage {
  readonly entries: readonly FeedEntry[];
  /** Give it as `before` to get the next, older page; undefined at the end. */
  readonly next?: number;
}

/** What the newest change of a route's feeds is: cheap, so that most requests end with 304. */
export async function feedState(gate: TransactionGate, routeId: string): Promise<FeedState> {
  const [row] = await gate.read<FeedState>(
    'select sequence, listed_at as updated from publishing.feed_entry where route_id = $1 order by sequence desc limit 1',
    [routeId],
  );
  return row ?? { sequence: 0, updated: null };
}

export interface PageWanted {
  /** Entries below this sequence. */
  readonly before?: number;
  readonly size: number;
  /** Withdrawals that were listed since then have their place as tombstones; undefined for a format that has none. */
  readonly tombstonesSince?: Date;
}

/** One page of a route's feeds, newest first: what is usable, and tombstones. What has expired is left out. */
export async function feedPage(
  gate: TransactionGate,
  routeId: string,
  { before, size, tombstonesSince }: PageWanted,
): Promise<FeedPage> {
  const rows = await gate.read<FeedEntry>(
    `select f.sequence, r.article, r.annotations from publishing.feed_entry f
     join publishing.revision r on r.article_id = f.article_id and r.revision = f.revision
     where f.route_id = $1 and (not f.withdrawn or f.listed_at >= $4) and not f.expired and ($2::bigint is null or f.sequence < $2)
     order by f.sequence desc limit $3`,
    [routeId, before ?? null, size + 1, tombstonesSince ?? null],
  );
  const entries = rows.slice(0, size);
  return { entries, next: rows.length > size ? entries.at(-1)?.sequence : undefined };
}
