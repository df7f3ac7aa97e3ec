import { Instant, Slug } from '@wireroom/contracts';
import { validate } from 'uuid';

/** A place among what routes hold, the longest held first: the last one that was seen. */
export interface HoldCursor {
  readonly heldSince: string;
  readonly articleId: string;
  readonly routeId: string;
}

export function holdCursor({ heldSince, articleId, routeId }: HoldCursor): string {
  return `${heldSince}_${articleId}_${routeId}`;
}

/** Undefined for what no page has given out. */
export function parseHoldCursor(text: string): HoldCursor | undefined {
  const [heldSince = '', articleId = '', routeId = '', ...rest] = text.split('_');
  const since = Instant.safeParse(heldSince).success && !Number.isNaN(Date.parse(heldSince));
  if (rest.length > 0 || !since || !validate(articleId) || !Slug.safeParse(routeId).success) return undefined;
  return { heldSince, articleId, routeId };
}
