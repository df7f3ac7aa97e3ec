import { z } from 'zod';
import { Lane } from '../article/article.js';
import { Instant } from '../article/when.js';

export const DeliveryState = z.enum(['owed', 'delivered', 'dead', 'cancelled']).meta({ id: 'DeliveryState' });
export type DeliveryState = z.infer<typeof DeliveryState>;

/** One try at a delivery. */
export const DeliveryAttempt = z
  .object({
    /** 1 for the first try; goes on counting when the delivery is sent again. */
    number: z.int(),
    startedAt: Instant,
    durationMs: z.int(),
    verdict: z.enum(['delivered', 'retry', 'dead', 'suspend']),
    httpStatus: z.int().optional(),
    faultCode: z.string().optional(),
    faultMessage: z.string().optional(),
    /** The beginning of the answer's text, where the delivery was not taken, or where what it says of a withdrawal is not believed. */
    excerpt: z.string().optional(),
  })
  .meta({ id: 'DeliveryAttempt' });
export type DeliveryAttempt = z.infer<typeof DeliveryAttempt>;

/** One revision owed to one destination. */
export const DeliveryRecord = z
  .object({
    deliveryId: z.uuid(),
    articleId: z.uuid(),
    revision: z.int(),
    lane: Lane,
    state: DeliveryState,
    owedAt: Instant,
    settledAt: Instant.optional(),
    /** Tries so far; `attempts` has the newest of them, newest first. */
    attemptCount: z.int(),
    attempts: z.array(DeliveryAttempt),
    /** How often a person had it sent again. */
    resends: z.int(),
  })
  .meta({ id: 'DeliveryRecord' });
export type DeliveryRecord = z.infer<typeof DeliveryRecord>;

/** `GET /v1/destinations/{id}/deliveries`: newest first by when they came to be owed. */
export const DeliveryPage = z
  .object({
    deliveries: z.array(DeliveryRecord),
    /** Give it as `before` to get the next, older page; absent at the end. */
    nextCursor: z.string().optional(),
  })
  .meta({ id: 'DeliveryPage' });
export type DeliveryPage = z.infer<typeof DeliveryPage>;
