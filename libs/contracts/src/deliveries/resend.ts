import { z } from 'zod';
import { Instant } from '../article/when.js';

/** Deliveries that one command sends again at most. */
export const RESEND_LIMIT = 5_000;
/** Deliveries that a query is asked of at most, for one command. */
export const RESEND_EXAMINED_LIMIT = 50_000;

/** `POST /v1/deliveries/{id}/resend`: whether it is owed again, under the same id. */
export const ResendOutcome = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('resent'), deliveryId: z.uuid() }),
    z.object({
      outcome: z.literal('refused'),
      /**
       * `newer-revision`: the destination has, or is owed, a newer revision of the article, which `newestDeliveryId` names; `already-owed`: it is
       * still being tried; `cancelled`: a withdrawal took its place; `destination-removed`: there is no such destination any more.
       */
      reason: z.enum(['newer-revision', 'already-owed', 'cancelled', 'destination-removed']),
      newestDeliveryId: z.uuid().optional(),
    }),
  ])
  .meta({ id: 'ResendOutcome' });
export type ResendOutcome = z.infer<typeof ResendOutcome>;

/** What `POST /v1/destinations/{id}/resend` takes. */
export const ResendOrder = z
  .strictObject({
    /** Deliveries that came to be owed at this time or later. */
    since: Instant,
    state: z.enum(['dead', 'delivered']).default('dead'),
    /** Of those, only the deliveries whose revision this query takes, such as `topic:politics AND NOT provider:afp`. */
    query: z.string().min(1).optional(),
    /** How many deliveries are meant, as an answer gave it in `resendable`. Without it nothing is sent. */
    expect: z.int().min(0).optional(),
  })
  .meta({ id: 'ResendOrder' });
export type ResendOrder = z.infer<typeof ResendOrder>;

/** What came of it. Everything was sent, or nothing. */
export const ResendReport = z
  .object({
    outcome: z.enum(['resent', 'refused']),
    /**
     * Of a refusal. `unconfirmed`: give `expect`; `expect-differs`: there are now more or fewer; `too-many`: more than `limit` match, or a
     * query would have to be asked of more than 50,000 deliveries: choose a later `since`.
     */
    reason: z.enum(['unconfirmed', 'expect-differs', 'too-many']).optional(),
    /** Deliveries of that state and time, and that the query takes; `limit` + 1 stands for more. */
    matching: z.int(),
    /** Of those, left out because the destination has, or is owed, a newer revision of the article. */
    outdated: z.int(),
    /** What is left: one revision of an article, its newest. */
    resendable: z.int(),
    limit: z.int(),
  })
  .meta({ id: 'ResendReport' });
export type ResendReport = z.infer<typeof ResendReport>;
