import { z } from 'zod';
import { Obligation } from './obligation.js';

/** `POST /v1/obligations/{id}/confirm` and `/refuse`: a person ends an obligation. */
export const ObligationDecision = z
  .strictObject({
    /** What the person knows, and from whom; it becomes part of the evidence. */
    reason: z.string().trim().min(1).max(1_000),
  })
  .meta({ id: 'ObligationDecision' });
export type ObligationDecision = z.infer<typeof ObligationDecision>;

/** `unchanged`: it had ended before, and stays as it was. */
export const ObligationOutcome = z
  .object({ outcome: z.enum(['changed', 'unchanged']), obligation: Obligation })
  .meta({ id: 'ObligationOutcome' });
export type ObligationOutcome = z.infer<typeof ObligationOutcome>;
