import { z } from 'zod';
import { ResendOutcome } from '../deliveries/resend.js';
import type { CommandContract } from './command.js';

/** A delivery is sent again, under the same id. */
export const RedeliveryOrder = z.object({ deliveryId: z.uuid() });
export type RedeliveryOrder = z.infer<typeof RedeliveryOrder>;

export const ResendDelivery: CommandContract<RedeliveryOrder, ResendOutcome> = {
  service: 'publishing',
  name: 'resend-delivery',
  data: RedeliveryOrder,
  answer: ResendOutcome,
};
