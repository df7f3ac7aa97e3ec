import { z } from 'zod';
import { PubStatus } from '../article/item.js';
import { Instant } from '../article/when.js';
import { Obligation } from '../withdrawals/obligation.js';

/** How many obligations of a withdrawal are in each state. */
export const DeskObligationCounts = z
  .object({
    open: z.int(),
    confirmed: z.int(),
    refused: z.int(),
    escalated: z.int(),
    /** Open or escalated when the article was reopened: not followed any more, and not among those. */
    released: z.int(),
  })
  .meta({ id: 'DeskObligationCounts' });
export type DeskObligationCounts = z.infer<typeof DeskObligationCounts>;

/** The newest withdrawal of an article, as the desk knows it from the events. */
export const DeskWithdrawalSummary = z
  .object({
    articleId: z.uuid(),
    /** The revision that withdrew it. */
    revision: z.int().min(1),
    /** Grows with every change of any withdrawal; one whose number is the same has not changed. */
    sequence: z.int(),
    withdrawnAt: Instant,
    /** Absent, as are headline and provider, while the desk has not read the revision. */
    pubStatus: PubStatus.optional(),
    headline: z.string().optional(),
    provider: z.string().optional(),
    /** Notes to editors of the withdrawal, or the reason that an editor gave. */
    reason: z.string().optional(),
    /** A usable revision that came afterwards. */
    reopenedBy: z.int().min(1).optional(),
    counts: DeskObligationCounts,
  })
  .meta({ id: 'DeskWithdrawalSummary' });
export type DeskWithdrawalSummary = z.infer<typeof DeskWithdrawalSummary>;

/** `GET /api/withdrawals`: the newest first. */
export const DeskWithdrawalPage = z
  .object({
    withdrawals: z.array(DeskWithdrawalSummary),
    /** Give it as `before` for the next page. */ nextCursor: z.string().optional(),
  })
  .meta({ id: 'DeskWithdrawalPage' });
export type DeskWithdrawalPage = z.infer<typeof DeskWithdrawalPage>;

/** `GET /api/withdrawals/{id}`: who must let go of an article, what needs a person first. */
export const DeskWithdrawalRecord = z
  .object({ withdrawal: DeskWithdrawalSummary, obligations: z.array(Obligation) })
  .meta({ id: 'DeskWithdrawalRecord' });
export type DeskWithdrawalRecord = z.infer<typeof DeskWithdrawalRecord>;

/** Event `withdrawals` of `GET /api/wire/stream`: something about withdrawals has changed, so that they may be loaded anew. */
export const DeskWithdrawalNews = z
  .object({
    /** The largest `sequence` there is. */
    sequence: z.int(),
    /** Obligations that are open, and that a person must see to, over all withdrawals. */
    open: z.int(),
    escalated: z.int(),
  })
  .meta({ id: 'DeskWithdrawalNews' });
export type DeskWithdrawalNews = z.infer<typeof DeskWithdrawalNews>;
