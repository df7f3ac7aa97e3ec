import { z } from 'zod';
import { Annotation } from '../article/annotation.js';
import { Article, Lane } from '../article/article.js';
import { PubStatus } from '../article/item.js';
import { Instant, When } from '../article/when.js';
import { RouteDecision } from '../events/article-published.js';
import { TimelineEntry } from '../events/timeline.js';
import { FaultRecord } from '../faults/problem.js';

/** One line of the live wire: the newest known revision of an article. */
export const WireEntry = z
  .object({
    /** Grows with every change of any entry; the SSE event id and the cursor of the list. */
    sequence: z.int(),
    articleId: z.uuid(),
    revision: z.int(),
    provider: z.string(),
    source: z.string(),
    pubStatus: PubStatus,
    outcome: z.enum(['created', 'updated', 'corrected', 'withdrawn']),
    lane: Lane,
    urgency: z.int().optional(),
    headline: z.string(),
    headlineOrigin: z.enum(['given', 'derived']).optional(),
    slugline: z.string().optional(),
    /** BCP 47; detected where enrichment was sure, else declared; `und` when unknown. */
    language: z.string(),
    /** Names of places found, most mentioned first. */
    places: z.array(z.string()),
    embargoUntil: When.optional(),
    versionCreated: When.optional(),
    receivedAt: Instant,
    enriched: z.boolean(),
    aiDisclosed: z.boolean(),
    deliveries: z.object({ owed: z.int(), delivered: z.int(), failed: z.int() }),
  })
  .meta({ id: 'WireEntry' });
export type WireEntry = z.infer<typeof WireEntry>;

/** `GET /api/wire`: newest first. */
export const WirePage = z.object({ entries: z.array(WireEntry), latestSequence: z.int(), nextCursor: z.string().optional() });
export type WirePage = z.infer<typeof WirePage>;

/** One delivery of a revision as the trace shows it. */
export const TraceDelivery = z.object({
  deliveryId: z.uuid(),
  destinationId: z.string(),
  state: z.enum(['owed', 'delivered', 'dead', 'suspended']),
  attempts: z.int(),
  httpStatus: z.int().optional(),
  settledAt: Instant.optional(),
  fault: FaultRecord.optional(),
});
export type TraceDelivery = z.infer<typeof TraceDelivery>;

/** `GET /api/articles/{articleId}` and `/revisions/{n}`: one revision with all that is known of it. */
export const DeskArticle = z.object({
  article: Article,
  outcome: z.enum(['created', 'updated', 'corrected', 'withdrawn']),
  lane: Lane,
  annotations: z.array(Annotation),
  skipped: z.array(z.object({ annotator: z.string(), reason: z.string(), detail: z.string().optional() })),
  revisions: z.array(
    z.object({
      revision: z.int(),
      outcome: z.enum(['created', 'updated', 'corrected', 'withdrawn']),
      headline: z.string(),
      receivedAt: Instant,
      versionCreated: When.optional(),
    }),
  ),
  trace: z.object({
    timeline: z.array(TimelineEntry),
    decisions: z.array(RouteDecision),
    deliveries: z.array(TraceDelivery),
  }),
});
export type DeskArticle = z.infer<typeof DeskArticle>;

/** `GET /api/rejections`: documents and items in quarantine, newest first. */
export const Rejection = z.object({
  documentId: z.uuid(),
  source: z.string(),
  provider: z.string(),
  format: z.string().optional(),
  index: z.int().optional(),
  receivedAt: Instant,
  fault: FaultRecord,
});
export type Rejection = z.infer<typeof Rejection>;
