import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';

/** What became of one item of a document. `waiting`: a part of a story that is kept until the part before it comes. */
export const ItemOutcome = z
  .enum(['created', 'updated', 'corrected', 'withdrawn', 'restored', 'duplicate', 'stale', 'waiting', 'rejected'])
  .meta({ id: 'ItemOutcome' });
export type ItemOutcome = z.infer<typeof ItemOutcome>;

export const ItemReceipt = z
  .object({
    /** Place in the document, 0-based. */
    index: z.int().min(0),
    outcome: ItemOutcome,
    /** Stable kebab-case code of why, such as `older-version` or `equal-content`. */
    reason: z.string(),
    detail: z.string().optional(),
    guid: z.string().optional(),
    headline: z.string().optional(),
    articleId: z.uuid().optional(),
    /** The revision that holds this item's content: its own, or the current one for duplicate and stale. */
    revision: z.int().min(1).optional(),
  })
  .meta({ id: 'ItemReceipt' });
export type ItemReceipt = z.infer<typeof ItemReceipt>;

/** What the document says of itself, beside its items. */
export const FeedInfo = z
  .object({ title: z.string().optional(), link: z.string().optional(), language: z.string().optional() })
  .meta({ id: 'FeedInfo' });
export type FeedInfo = z.infer<typeof FeedInfo>;

/** What ingest answers for a document: its id and, per item, what became of it. */
export const Receipt = z
  .object({
    documentId: z.uuid(),
    source: z.string(),
    receivedAt: Instant,
    /** Lower-case hex of the bytes as received. */
    sha256: z.string().length(64),
    bytes: z.int().min(0),
    mediaType: z.string().optional(),
    /** Name of the detected format; absent when the document is quarantined as unknown. */
    format: z.string().optional(),
    status: z.enum(['accepted', 'quarantined']),
    fault: FaultRecord.optional(),
    feed: FeedInfo.optional(),
    items: z.array(ItemReceipt),
    /** Repairs that concern the document as a whole (charset, malformed markup). */
    repairs: z.array(z.object({ code: z.string(), detail: z.string().optional() })),
  })
  .meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof Receipt>;
