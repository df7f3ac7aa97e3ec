import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';

/** A document was put in quarantine, whole or in part; its bytes are kept. */
export const DocumentRejected = defineEvent({
  type: 'document.rejected',
  version: 1,
  stream: 'NOTICES',
  address: 'document.rejected',
  emittedBy: 'ingest',
  summary: 'A document could not be read, or an item in it could not',
  data: z.object({
    documentId: z.uuid(),
    source: z.string(),
    provider: z.string(),
    sha256: z.string(),
    bytes: z.int(),
    format: z.string().optional(),
    /** The item at fault, 0-based; absent when the whole document is. */
    index: z.int().optional(),
    receivedAt: Instant,
    fault: FaultRecord,
  }),
});
export type DocumentRejected = EventFor<typeof DocumentRejected>;
export type DocumentRejectedData = DataFor<typeof DocumentRejected>;
