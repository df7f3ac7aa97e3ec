import { z } from 'zod';
import { Instant } from '../article/when.js';
import { FaultRecord } from '../faults/problem.js';
import { Slug } from '../newsroom/slug.js';

/** Whether a destination is tried as deliveries come, or only probed because its last tries all failed. */
export const CircuitState = z
  .object({
    /** `open`: one delivery at a time is tried, at `nextTryAt`; the others wait. */
    state: z.enum(['closed', 'open']),
    /** Tries in a row that failed in a way that is tried again. */
    consecutiveFailures: z.int(),
    nextTryAt: Instant.optional(),
  })
  .meta({ id: 'CircuitState' });
export type CircuitState = z.infer<typeof CircuitState>;

/** How one destination is. */
export const DestinationStatus = z
  .object({
    id: Slug,
    /** The channel, as `type` of its settings names it. */
    type: z.string(),
    state: z.enum(['active', 'suspended', 'removed']),
    /** Since when it has been in this state. */
    since: Instant,
    /** Why it is suspended. */
    why: FaultRecord.optional(),
    /** Deliveries by their state. */
    owed: z.int(),
    delivered: z.int(),
    dead: z.int(),
    circuit: CircuitState,
    lastSuccessAt: Instant.optional(),
  })
  .meta({ id: 'DestinationStatus' });
export type DestinationStatus = z.infer<typeof DestinationStatus>;
