import { z } from 'zod';
import { Article, Lane } from '../article/article.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';
import { TimelineEntry } from './timeline.js';

/** Row 6: ingest accepted and recorded a revision. Carries the whole revision. */
export const ArticleReceived = defineEvent({
  type: 'article.received',
  version: 1,
  stream: 'ARTICLES',
  address: 'article.received.{lane}',
  emittedBy: 'ingest',
  summary: 'A revision was accepted and recorded',
  data: z.object({
    article: Article,
    outcome: z.enum(['created', 'updated', 'corrected', 'withdrawn', 'restored']),
    lane: Lane,
    timeline: z.array(TimelineEntry),
  }),
});
export type ArticleReceived = EventFor<typeof ArticleReceived>;
export type ArticleReceivedData = DataFor<typeof ArticleReceived>;
