import { z } from 'zod';
import { Item } from './item.js';
import { Instant } from './when.js';

/** flash overtakes routine everywhere: urgency 1 to 3, corrections, withdrawals. */
export const Lane = z.enum(['flash', 'routine']).meta({ id: 'Lane' });
export type Lane = z.infer<typeof Lane>;

/** The document that a revision came in, and the item's place in it (0-based). */
export const DocumentRef = z
  .object({
    id: z.uuid(),
    /** Lower-case hex of the bytes as received. */
    sha256: z.string().length(64),
    /** Name of the format folder that read it, such as `rss` or `ninjs`. */
    format: z.string(),
    index: z.int().min(0),
  })
  .meta({ id: 'DocumentRef' });
export type DocumentRef = z.infer<typeof DocumentRef>;

/** One immutable state of a story: an item that ingest has accepted, identified and numbered. */
export const Article = z
  .object({
    ...Item.shape,
    /** UUIDv5 of provider and guid: the same across revisions. */
    id: z.uuid(),
    /** The provider's guid, or the one that ingest derived for an item without. */
    guid: z.string(),
    /** 1, 2, 3 ... in order of acceptance. */
    revision: z.int().min(1),
    provider: z.string(),
    source: z.string(),
    receivedAt: Instant,
    /** SHA-256 over what readers would see; equal hashes are duplicates. */
    contentHash: z.string(),
    document: DocumentRef,
  })
  .meta({ id: 'Article' });
export type Article = z.infer<typeof Article>;
