import { z } from 'zod';
import { Obligation } from '../withdrawals/obligation.js';
import { type DataFor, defineEvent, type EventFor } from './envelope.js';

/** An obligation was confirmed, refused or escalated, its notice arrived, or it is not followed any more. */
export const ObligationChanged = defineEvent({
  type: 'obligation.changed',
  version: 1,
  stream: 'NOTICES',
  address: 'obligation.changed.{state}',
  emittedBy: 'publishing',
  summary: 'What became of a withdrawal at one recipient',
  data: z.object({
    obligation: Obligation,
    /** Place in the ledger: an event with a smaller one about the same obligation is older. */
    sequence: z.int().min(1),
  }),
});
export type ObligationChanged = EventFor<typeof ObligationChanged>;
export type ObligationChangedData = DataFor<typeof ObligationChanged>;
