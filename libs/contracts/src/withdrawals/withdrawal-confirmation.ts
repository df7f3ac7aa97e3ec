import { z } from 'zod';
import { Instant } from '../article/when.js';
import { ObligationState } from './obligation.js';

/** Longest name of who confirms, and longest note, in characters. */
export const CONFIRMED_BY_CHARACTERS = 200;
export const CONFIRMATION_NOTE_CHARACTERS = 1_000;

/**
 * What a recipient says of a withdrawal: as the body of `POST /v1/obligations/{id}/confirmation`, or as the signed answer of a webhook to its notice. Other
 * fields are not looked at.
 */
export const WithdrawalConfirmation = z
  .object({
    /** `true`: the article is gone here, wherever it was shown or kept for use. `false`: it stays. */
    withdrawn: z.boolean(),
    /** Who says so: a person or a system. */
    by: z.string().trim().max(CONFIRMED_BY_CHARACTERS).optional(),
    /** What was done, or why not. It becomes part of the evidence. */
    note: z.string().trim().max(CONFIRMATION_NOTE_CHARACTERS).optional(),
  })
  .meta({ id: 'WithdrawalConfirmation' });
export type WithdrawalConfirmation = z.infer<typeof WithdrawalConfirmation>;

/** `unchanged`: the obligation had ended before, and stays as it was. */
export const ConfirmationOutcome = z
  .object({
    outcome: z.enum(['changed', 'unchanged']),
    obligationId: z.uuid(),
    state: ObligationState,
    /** When it ended. */
    endedAt: Instant.optional(),
  })
  .meta({ id: 'ConfirmationOutcome' });
export type ConfirmationOutcome = z.infer<typeof ConfirmationOutcome>;
