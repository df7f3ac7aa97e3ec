import { z } from 'zod';
import { PubStatus } from '../article/item.js';
import { Instant } from '../article/when.js';

/** How many obligations of a withdrawal are in each state. */
export const ObligationCounts = z
  .object({ open: z.int(), confirmed: z.int(), refused: z.int(), escalated: z.int() })
  .meta({ id: 'ObligationCounts' });
export type ObligationCounts = z.infer<typeof ObligationCounts>;

/** The newest withdrawal of an article. */
export const WithdrawalSummary = z
  .object({
    articleId: z.uuid(),
    revision: z.int().min(1),
    provider: z.string(),
    guid: z.string(),
    headline: z.string().optional(),
    pubStatus: PubStatus,
    withdrawnAt: Instant,
    /** A usable revision that came afterwards. */
    reopenedBy: z.int().optional(),
    counts: ObligationCounts,
  })
  .meta({ id: 'WithdrawalSummary' });
export type WithdrawalSummary = z.infer<typeof WithdrawalSummary>;

/** `GET /v1/withdrawals`: what was withdrawn, the newest first. */
export const WithdrawalPage = z
  .object({
    withdrawals: z.array(WithdrawalSummary),
    /** Give it as `before` for the next page. */ nextCursor: z.string().optional(),
  })
  .meta({ id: 'WithdrawalPage' });
export type WithdrawalPage = z.infer<typeof WithdrawalPage>;
