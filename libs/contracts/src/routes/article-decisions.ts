import { z } from 'zod';
import { Instant } from '../article/when.js';
import { RouteDecision } from '../events/article-published.js';

/** What one route decided about a revision. */
export const RecordedDecision = z
  .object({
    ...RouteDecision.shape,
    /** False for what was not kept at the time: then it is how the route, as it is now, decides about the revision as it was kept. */
    recorded: z.boolean(),
  })
  .meta({ id: 'RecordedDecision' });
export type RecordedDecision = z.infer<typeof RecordedDecision>;

/** `GET /v1/articles/{articleId}/decisions`: why routes took a revision, or did not. */
export const ArticleDecisions = z
  .object({
    articleId: z.uuid(),
    revision: z.int().min(1),
    /** When routes last decided about it: when it came, or when a hold ended. */
    decidedAt: Instant,
    /** The newest decision of each route. With more than 200 routes, those that did not take the revision are left out unless one is asked for by name. */
    decisions: z.array(RecordedDecision),
  })
  .meta({ id: 'ArticleDecisions' });
export type ArticleDecisions = z.infer<typeof ArticleDecisions>;
