import { z } from 'zod';
import { Instant } from '../article/when.js';
import { CircuitState } from '../deliveries/destination-status.js';
import { FaultRecord } from '../faults/problem.js';
import { Slug } from '../newsroom/slug.js';

/** How publishing last said that a destination is. */
export const DestinationStanding = z
  .object({
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
    /** The routes that name it, by id. */
    routes: z.array(Slug),
  })
  .meta({ id: 'DestinationStanding' });
export type DestinationStanding = z.infer<typeof DestinationStanding>;

/** The last delivery to a destination that came to no good end, whether or not it was sent again since. */
export const DestinationFailure = z
  .object({
    at: Instant,
    deliveryId: z.uuid(),
    articleId: z.uuid(),
    revision: z.int(),
    /** Status of the last answer; absent when there was none. */
    httpStatus: z.int().optional(),
    fault: FaultRecord.optional(),
  })
  .meta({ id: 'DestinationFailure' });
export type DestinationFailure = z.infer<typeof DestinationFailure>;

/** A destination as the desk knows it from the events. */
export const DeskDestination = z
  .object({
    id: z.string(),
    /** Grows with every change of any destination; one whose number is the same has not changed. */
    sequence: z.int(),
    /** Absent where nothing but deliveries has been heard of it. */
    standing: DestinationStanding.optional(),
    /** Deliveries that are under way, those that wait for a suspended destination among them. */
    owed: z.int(),
    delivered: z.int(),
    /** Dead letters: given up until a person sends them again. */
    dead: z.int(),
    lastSuccessAt: Instant.optional(),
    lastFailure: DestinationFailure.optional(),
  })
  .meta({ id: 'DeskDestination' });
export type DeskDestination = z.infer<typeof DeskDestination>;

/** `GET /api/destinations`: all of them, most troubled first. */
export const DeskDestinationList = z
  .object({
    destinations: z.array(DeskDestination),
    /** How many are suspended or answer none of the tries. */
    inTrouble: z.int(),
  })
  .meta({ id: 'DeskDestinationList' });
export type DeskDestinationList = z.infer<typeof DeskDestinationList>;

/** Event `destinations` of `GET /api/wire/stream`: something about destinations has changed, so that it may be loaded anew. */
export const DeskDestinationNews = z
  .object({
    /** The largest `sequence` there is. */
    sequence: z.int(),
    inTrouble: z.int(),
  })
  .meta({ id: 'DeskDestinationNews' });
export type DeskDestinationNews = z.infer<typeof DeskDestinationNews>;
