import type { When } from '@wireroom/contracts';

const DATE_ALONE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The moment at which an embargo ends. A date alone ends when that day has begun everywhere on earth (UTC-12), because
 * publishing late costs less than breaking an embargo. Undefined when there is none.
 */
export function embargoEnd(embargoUntil: When | undefined): Date | undefined {
  if (embargoUntil === undefined) return undefined;
  return new Date(DATE_ALONE.test(embargoUntil) ? `${embargoUntil}T12:00:00Z` : embargoUntil);
}

/** The end of the embargo if it is still to come at `now`. */
export function embargoedUntil(article: { embargoUntil?: When }, now: Date): Date | undefined {
  const end = embargoEnd(article.embargoUntil);
  return end !== undefined && end > now ? end : undefined;
}
