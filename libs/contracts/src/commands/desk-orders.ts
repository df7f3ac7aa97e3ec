import { z } from 'zod';
import { HoldDecision } from '../routes/hold.js';
import { WithdrawalOrder } from './withdraw-article.js';

const commandId = z.uuid().optional();
/** Why: kept with the order, and for a withdrawal sent to whoever has the article. */
const Reason = z.string().trim().min(3).max(500);

/** `GET /api/articles/{id}/reach`: what a withdrawal would reach. */
export const WithdrawalReach = z
  .object({
    /** Destinations that were sent any revision of the article, or are being sent one. */
    destinations: z.array(z.string()),
    /** Whether the order must say their number. */
    confirm: z.boolean(),
  })
  .meta({ id: 'WithdrawalReach' });
export type WithdrawalReach = z.infer<typeof WithdrawalReach>;

/** `POST /api/articles/{id}/withdraw`. A `commandId` given again repeats the same order, which takes effect once. */
export const DeskWithdrawal = z
  .strictObject({
    how: WithdrawalOrder.shape.how,
    reason: Reason,
    /** How many destinations it reaches, as `/reach` said: needed where that asks for a confirmation. */
    reach: z.int().min(0).optional(),
    commandId,
  })
  .meta({ id: 'DeskWithdrawal' });
export type DeskWithdrawal = z.infer<typeof DeskWithdrawal>;

/** `POST /api/articles/{id}/holds/{routeId}` */
export const DeskHoldDecision = z.strictObject({ ...HoldDecision.shape, commandId }).meta({ id: 'DeskHoldDecision' });
export type DeskHoldDecision = z.infer<typeof DeskHoldDecision>;

/** `POST /api/articles/{id}/embargo/break`: takes effect once another person orders the same. */
export const DeskEmbargoBreak = z
  .strictObject({
    /** The revision that was looked at. */
    revision: z.int().min(1),
    reason: Reason,
    commandId,
  })
  .meta({ id: 'DeskEmbargoBreak' });
export type DeskEmbargoBreak = z.infer<typeof DeskEmbargoBreak>;

/** `POST /api/obligations/{id}/confirm` and `/refuse` */
export const DeskObligationOrder = z
  .strictObject({
    /** What is known, and from whom; it becomes part of the evidence. */
    reason: Reason,
    commandId,
  })
  .meta({ id: 'DeskObligationOrder' });
export type DeskObligationOrder = z.infer<typeof DeskObligationOrder>;

/** `POST /api/destinations/{id}/resume` and `/api/deliveries/{id}/resend` */
export const DeskOrder = z.strictObject({ reason: Reason.optional(), commandId }).meta({ id: 'DeskOrder' });
export type DeskOrder = z.infer<typeof DeskOrder>;
