import { z } from 'zod';
import { ItemOutcome } from '../receipts/receipt.js';
import { Instant } from './when.js';

/** A document that brought an article, in one of its revisions or again. */
export const ArticleDocument = z
  .object({
    documentId: z.uuid(),
    /** The item's place in it, 0-based. */
    index: z.int().min(0),
    source: z.string(),
    /** The revision that it made, or, for a duplicate or what was stale, the newest at that time. */
    revision: z.int().min(1),
    outcome: ItemOutcome,
    receivedAt: Instant,
  })
  .meta({ id: 'ArticleDocument' });
export type ArticleDocument = z.infer<typeof ArticleDocument>;

/**
 * `GET /v1/articles/{id}/documents`, oldest first: for every revision the document that made it; of duplicates and of what was stale
 * the first from each source with the same content.
 */
export const ArticleDocuments = z
  .object({ articleId: z.uuid(), documents: z.array(ArticleDocument) })
  .meta({ id: 'ArticleDocuments' });
export type ArticleDocuments = z.infer<typeof ArticleDocuments>;
