import { z } from 'zod';
import { Annotation } from '../article/annotation.js';
import { Article, Lane } from '../article/article.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';
import { TimelineEntry } from './timeline.js';

/** An annotator that did not finish, and why. */
export const SkippedAnnotator = z
  .object({ annotator: z.string(), reason: z.enum(['failed', 'over-budget']), detail: z.string().optional() })
  .meta({ id: 'SkippedAnnotator' });
export type SkippedAnnotator = z.infer<typeof SkippedAnnotator>;

/** Row 7: a revision with what enrichment found in it. Carries the whole revision and every annotation. */
export const ArticleEnriched = defineEvent({
  type: 'article.enriched',
  version: 1,
  stream: 'ARTICLES',
  address: 'article.enriched.{lane}',
  emittedBy: 'enrichment',
  summary: 'A revision was annotated',
  data: z.object({
    article: Article,
    outcome: z.enum(['created', 'updated', 'corrected', 'withdrawn', 'restored']),
    lane: Lane,
    annotations: z.array(Annotation),
    skipped: z.array(SkippedAnnotator),
    /** Names and versions of all annotators, hashed; part of the event's id. */
    pipelineVersion: z.string(),
    timeline: z.array(TimelineEntry),
  }),
});
export type ArticleEnriched = EventFor<typeof ArticleEnriched>;
export type ArticleEnrichedData = DataFor<typeof ArticleEnriched>;
