import type { EntryOutcome } from '@wireroom/contracts';

const NAMES: Record<EntryOutcome, string> = {
  created: 'First version',
  updated: 'Update',
  corrected: 'Correction',
  withdrawn: 'Withdrawal',
  restored: 'Restored',
};

export const outcomeName = (outcome: EntryOutcome): string => NAMES[outcome];
