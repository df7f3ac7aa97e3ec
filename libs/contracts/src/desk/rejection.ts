import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';

/** A document in quarantine, or one item of it. */
export const Rejection = z
  .object({
    documentId: z.uuid(),
    source: z.string(),
    provider: z.string(),
    sha256: z.string(),
    /** Size of the document as received. */
    bytes: z.int(),
    format: z.string().optional(),
    /** The item at fault, 0-based; absent when the whole document is. */
    index: z.int().optional(),
    receivedAt: Instant,
    fault: FaultRecord,
  })
  .meta({ id: 'Rejection' });
export type Rejection = z.infer<typeof Rejection>;

/** `GET /api/rejections`: newest first. */
export const RejectionPage = z
  .object({
    rejections: z.array(Rejection),
    /** All that are kept, also beyond this page. */
    total: z.int(),
  })
  .meta({ id: 'RejectionPage' });
export type RejectionPage = z.infer<typeof RejectionPage>;
