import type { When } from '@wireroom/contracts';

const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;
/** From the beginning of a UTC day to the moment at which it is over everywhere on earth (UTC-12), in milliseconds. */
const DAY_EVERYWHERE_MS = 36 * 3_600_000;

/**
 * The moment from which a revision is no longer to be shown. A date alone lasts until that day is over everywhere on earth (UTC-12): whoever
 * reads on that day still finds it. Undefined when there is none.
 */
export function expiryEnd(expiresAt: When | undefined): Date | undefined {
  if (expiresAt === undefined) return undefined;
  if (!DATE_ALONE.test(expiresAt)) return new Date(expiresAt);
  return new Date(Date.parse(`${expiresAt}T00:00:00Z`) + DAY_EVERYWHERE_MS);
}

/** When the revision expired, if it has by `now`. */
export function expiredAt(article: { expiresAt?: When }, now: Date): Date | undefined {
  const end = expiryEnd(article.expiresAt);
  return end !== undefined && end <= now ? end : undefined;
}
