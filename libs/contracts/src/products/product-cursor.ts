import { z } from 'zod';
import { Instant } from '../article/when.js';

/** Lower-case letters, digits and hyphens, 1 to 63; the first is a letter, which tells a name from a sequence. */
export const CursorName = z
  .string()
  .regex(/^[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/)
  .meta({ id: 'CursorName' });
export type CursorName = z.infer<typeof CursorName>;

/** A client's place in what a route sends, kept by the server. */
export const ProductCursor = z
  .object({
    name: CursorName,
    /** The next page begins after this sequence. */
    position: z.int(),
    /** Highest sequence that the client ever acknowledged, also when it has gone back since; absent before the first. */
    acknowledged: z.int().optional(),
    /** When it did so. */
    acknowledgedAt: Instant.optional(),
    createdAt: Instant,
    /** Sequence of the newest entry of the route; 0 when there is none. */
    latestSequence: z.int(),
  })
  .meta({ id: 'ProductCursor' });
export type ProductCursor = z.infer<typeof ProductCursor>;

/**
 * Where to put a cursor. With neither field a new cursor begins at the oldest entry that is kept, and one that is there stays
 * where it is.
 */
export const CursorMove = z
  .object({
    /** Go on after this sequence; 0 replays all that is kept. */
    after: z.int().min(0).optional(),
    /** Go on with what was sent at this time. */
    since: Instant.optional(),
  })
  .refine(({ after, since }) => after === undefined || since === undefined, { message: 'takes after or since, not both' })
  .meta({ id: 'CursorMove' });
export type CursorMove = z.infer<typeof CursorMove>;

/** That everything up to a sequence has arrived for good. */
export const CursorAcknowledgement = z
  .object({
    /** `cursor` of the page, or the sequence of any item. */
    sequence: z.int().min(0),
  })
  .meta({ id: 'CursorAcknowledgement' });
export type CursorAcknowledgement = z.infer<typeof CursorAcknowledgement>;
