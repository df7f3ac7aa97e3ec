import type { FeedFormat } from '@wireroom/formats';

const DAY_MS = 86_400_000;

/** From when on withdrawals stand in a feed as tombstones. Undefined for RSS 2.0, which has no word for them: there the item is gone. */
export function tombstonesSince(format: FeedFormat, now: Date, days: number): Date | undefined {
  return format === 'rss' ? undefined : new Date(now.getTime() - days * DAY_MS);
}
