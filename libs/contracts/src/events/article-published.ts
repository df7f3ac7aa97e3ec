import { z } from 'zod';
import { Lane } from '../article/article.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';
import { TimelineEntry } from './timeline.js';

/** Why a route takes a revision or does not. */
export const RouteDecision = z
  .object({
    routeId: z.string(),
    destinationId: z.string().optional(),
    outcome: z.enum(['send', 'skip', 'hold']),
    /** Stable kebab-case code, such as `matched`, `not-matched`, `embargoed`, `awaiting-approval`. */
    reason: z.string(),
    detail: z.string().optional(),
    /** Destinations that get the revision though the route does not send it: those that may hold what is under embargo, or that hold an earlier revision. */
    sentTo: z.array(z.string()).optional(),
  })
  .meta({ id: 'RouteDecision' });
export type RouteDecision = z.infer<typeof RouteDecision>;

/** Rows 8 and 9: publishing decided who gets a revision and recorded what it owes. */
export const ArticlePublished = defineEvent({
  type: 'article.published',
  version: 1,
  stream: 'ARTICLES',
  address: 'article.published.{lane}',
  emittedBy: 'publishing',
  summary: 'Route decisions were made and deliveries are owed',
  data: z.object({
    articleId: z.uuid(),
    revision: z.int().min(1),
    lane: Lane,
    decisions: z.array(RouteDecision),
    deliveries: z.array(z.object({ deliveryId: z.uuid(), destinationId: z.string() })),
    timeline: z.array(TimelineEntry),
  }),
});
export type ArticlePublished = EventFor<typeof ArticlePublished>;
export type ArticlePublishedData = DataFor<typeof ArticlePublished>;
