import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';

/** One revision that a route sent, in the format that was asked for. */
export const ProductItem = z
  .object({
    /** The server's number of this entry. It grows in the order in which entries become visible; numbers between belong to other routes. */
    sequence: z.int(),
    articleId: z.uuid(),
    revision: z.int(),
    /** Whether this revision takes the article back. */
    withdrawn: z.boolean(),
    /** True where the revision was sent before and has expired now: it is to be shown no longer. Absent otherwise. */
    expired: z.literal(true).optional(),
    /** When the route sent it. */
    listedAt: Instant,
    /** Content-Type of `article` or `rendition`; absent with `fault`. */
    mediaType: z.string().optional(),
    /** The revision, in a format that is JSON. */
    article: z.record(z.string(), z.unknown()).optional(),
    /** The revision, in any other format: as text, or as `encoding` says. */
    rendition: z.string().optional(),
    /** For formats that are not UTF-8. */
    encoding: z.literal('base64').optional(),
    /** Why there is neither: withdrawn since (`revision-withdrawn`), past its retention, or it cannot be rendered. The entry counts like any other. */
    fault: FaultRecord.optional(),
  })
  .meta({ id: 'ProductItem' });
export type ProductItem = z.infer<typeof ProductItem>;

/** `GET /v1/products/{route}/items`: what the route sent after a cursor, oldest first. */
export const ProductPage = z
  .object({
    items: z.array(ProductItem),
    /** Sequence to acknowledge, or to give as `cursor` for what comes next: that of the last item, else the position asked for. */
    cursor: z.int(),
  })
  .meta({ id: 'ProductPage' });
export type ProductPage = z.infer<typeof ProductPage>;
