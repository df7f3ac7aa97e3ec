import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';
import { TimelineEntry } from './timeline.js';

/**
 * Row 11: a delivery came to its end, or to a stop that a person must lift. `cancelled`: a withdrawal has taken its place, or its destination was
 * removed, before it got through.
 */
export const DeliverySettled = defineEvent({
  type: 'delivery.settled',
  version: 1,
  stream: 'NOTICES',
  address: 'delivery.settled.{destinationId}',
  emittedBy: 'publishing',
  summary: 'A delivery was delivered, dead-lettered, suspended or cancelled',
  data: z.object({
    deliveryId: z.uuid(),
    destinationId: z.string(),
    articleId: z.uuid(),
    revision: z.int().min(1),
    outcome: z.enum(['delivered', 'dead', 'suspended', 'cancelled']),
    /** Tries so far; 0 only for what was cancelled before the first. */
    attempts: z.int().min(0),
    /** Status of the last answer; absent when there was none. */
    httpStatus: z.int().optional(),
    settledAt: Instant,
    fault: FaultRecord.optional(),
    timeline: z.array(TimelineEntry),
  }),
});
export type DeliverySettled = EventFor<typeof DeliverySettled>;
export type DeliverySettledData = DataFor<typeof DeliverySettled>;
