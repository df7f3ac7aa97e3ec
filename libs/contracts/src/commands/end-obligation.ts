import { z } from 'zod';
import { ObligationOutcome } from '../withdrawals/obligation-decision.js';
import type { CommandContract } from './command.js';

/** A person ends an obligation by what is known of its recipient; what that is stands with who orders it. */
export const ObligationOrder = z.object({ obligationId: z.uuid(), how: z.enum(['confirm', 'refuse']) });
export type ObligationOrder = z.infer<typeof ObligationOrder>;

export const EndObligation: CommandContract<ObligationOrder, ObligationOutcome> = {
  service: 'publishing',
  name: 'end-obligation',
  data: ObligationOrder,
  answer: ObligationOutcome,
};
