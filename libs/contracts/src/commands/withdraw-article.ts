import { z } from 'zod';
import type { CommandContract } from './command.js';

/** An article is withdrawn by a person: a new revision that must not be used. */
export const WithdrawalOrder = z.object({
  articleId: z.uuid(),
  /** `kill`: remove what was used; `withhold`: stop and recall until decided. */
  how: z.enum(['kill', 'withhold']),
});
export type WithdrawalOrder = z.infer<typeof WithdrawalOrder>;

export const WithdrawalAnswer = z
  .discriminatedUnion('outcome', [
    z.object({ outcome: z.literal('withdrawn'), articleId: z.uuid(), revision: z.int().min(1) }),
    z.object({
      outcome: z.literal('refused'),
      /** It is withdrawn in that way, or killed, already. */
      reason: z.literal('already-withdrawn'),
      revision: z.int().min(1),
    }),
  ])
  .meta({ id: 'WithdrawalAnswer' });
export type WithdrawalAnswer = z.infer<typeof WithdrawalAnswer>;

export const WithdrawArticle: CommandContract<WithdrawalOrder, WithdrawalAnswer> = {
  service: 'ingest',
  name: 'withdraw-article',
  data: WithdrawalOrder,
  answer: WithdrawalAnswer,
};
