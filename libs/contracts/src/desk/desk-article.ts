import { z } from 'zod';
import { Annotation } from '../article/annotation.js';
import { Article, Lane } from '../article/article.js';
import { PubStatus } from '../article/item.js';
import { Instant, When } from '../article/when.js';
import { SkippedAnnotator } from '../events/article-enriched.js';
import { RouteDecision } from '../events/article-published.js';
import { TimelineEntry } from '../events/timeline.js';
import { FaultRecord } from '../faults/problem.js';
import { EntryOutcome } from './wire-entry.js';

/** One delivery of a revision as the trace shows it. */
export const TraceDelivery = z
  .object({
    deliveryId: z.uuid(),
    destinationId: z.string(),
    state: z.enum(['owed', 'delivered', 'dead', 'suspended', 'cancelled']),
    attempts: z.int(),
    /** Status of the last answer; absent when there was none. */
    httpStatus: z.int().optional(),
    settledAt: Instant.optional(),
    fault: FaultRecord.optional(),
  })
  .meta({ id: 'TraceDelivery' });
export type TraceDelivery = z.infer<typeof TraceDelivery>;

/** A revision in the list of an article's revisions. */
export const RevisionSummary = z
  .object({
    revision: z.int(),
    outcome: EntryOutcome,
    pubStatus: PubStatus,
    headline: z.string(),
    receivedAt: Instant,
    versionCreated: When.optional(),
  })
  .meta({ id: 'RevisionSummary' });
export type RevisionSummary = z.infer<typeof RevisionSummary>;

/** `GET /api/articles/{articleId}` and `/revisions/{n}`: one revision with all that is known of it. */
export const DeskArticle = z
  .object({
    article: Article,
    outcome: EntryOutcome,
    lane: Lane,
    /** False until enrichment's event arrived; then `annotations` and `skipped` are final. */
    enriched: z.boolean(),
    annotations: z.array(Annotation),
    skipped: z.array(SkippedAnnotator),
    /** Newest first. */
    revisions: z.array(RevisionSummary),
    trace: z.object({
      /** In order of time; a step may occur more than once (one entry for each delivery that settled). */
      timeline: z.array(TimelineEntry),
      decisions: z.array(RouteDecision),
      deliveries: z.array(TraceDelivery),
    }),
  })
  .meta({ id: 'DeskArticle' });
export type DeskArticle = z.infer<typeof DeskArticle>;
