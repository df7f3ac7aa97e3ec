import { z } from 'zod';
import { Instant } from '../article/when.js';
import { CircuitState } from '../deliveries/destination-status.js';
import { FaultRecord } from '../faults/problem.js';
import { Slug } from '../newsroom/slug.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';

/** A destination was configured, suspended, resumed or removed, or its circuit opened or closed. */
export const DestinationChanged = defineEvent({
  type: 'destination.changed',
  version: 1,
  stream: 'NOTICES',
  address: 'destination.changed.{destinationId}',
  emittedBy: 'publishing',
  summary: 'How a destination is has changed',
  data: z.object({
    destinationId: Slug,
    /** Grows with each change of the destination: an event with a smaller number is older. */
    change: z.int().min(1),
    /** The channel, as `type` of its settings names it. */
    type: z.string(),
    /** Where it is, for a person to read; without secrets. */
    address: z.string(),
    state: z.enum(['active', 'suspended', 'removed']),
    /** Since when it has been in this state. */
    since: Instant,
    /** Why it is suspended. */
    why: FaultRecord.optional(),
    circuit: CircuitState,
    /** The routes that name it now, by id. */
    routes: z.array(Slug),
  }),
});
export type DestinationChanged = EventFor<typeof DestinationChanged>;
export type DestinationChangedData = DataFor<typeof DestinationChanged>;
