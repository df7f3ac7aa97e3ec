import type { Obligation, ObligationCounts } from '@wireroom/contracts';

export function countStates(obligations: readonly Obligation[]): ObligationCounts {
  const counts = { open: 0, confirmed: 0, refused: 0, escalated: 0 };
  for (const { state } of obligations) counts[state] += 1;
  return counts;
}
