import type { Article, RouteDecision, RouteMatch } from '@wireroom/contracts';
import { embargoedUntil } from '../embargo/embargo-end.js';

/** What routing needs of a route. */
export interface RoutePlan {
  readonly id: string;
  readonly match: RouteMatch;
}

/** A route's decision about one revision; `send` and `hold` concern its feeds and all its destinations. */
export type RouteVerdict = Pick<RouteDecision, 'routeId' | 'outcome' | 'reason' | 'detail'>;

/**
 * Decides for each route whether it takes the revision, with the reason. A withdrawal goes wherever the article would:
 * whether anybody there ever had it is for the ledger to say.
 */
export function decideRoutes(article: Article, routes: readonly RoutePlan[], now: Date): RouteVerdict[] {
  const until = article.pubStatus === 'usable' ? embargoedUntil(article, now) : undefined;
  return routes.map(({ id, match }) => {
    const reason = matchReason(article, match);
    if (reason === undefined) return { routeId: id, outcome: 'skip', reason: 'other-provider', detail: article.provider };
    if (article.pubStatus !== 'usable') return { routeId: id, outcome: 'send', reason: 'withdrawal', detail: article.pubStatus };
    if (until !== undefined) return { routeId: id, outcome: 'hold', reason: 'embargoed', detail: until.toISOString() };
    return { routeId: id, outcome: 'send', reason };
  });
}

function matchReason(article: Article, match: RouteMatch): string | undefined {
  if ('all' in match) return 'matches-all';
  return match.providers.includes(article.provider) ? 'matches-provider' : undefined;
}
