import type { ProofKind, WithdrawalConfirmation } from '@wireroom/contracts';
import type { ObligationChange } from '@wireroom/editorial';
import { faultRecord } from '@wireroom/messaging';
import { publishingFault } from '../publishing-faults.js';

/** What a recipient can do to an obligation itself. */
export type Said = Extract<ObligationChange, { kind: 'confirmed' | 'refused' }>;

/** What follows for an obligation from what its recipient says, in a way that shows that it is the recipient. */
export function changeOf(says: WithdrawalConfirmation, kind: ProofKind, at: Date): Said {
  const words = [says.by, says.note].map(cleanOf).filter(Boolean).join(': ');
  if (says.withdrawn) return { kind: 'confirmed', proof: { kind, at: at.toISOString(), ...(words !== '' && { detail: words }) } };
  return { kind: 'refused', why: faultRecord(publishingFault('refused-by-recipient', { why: words || 'no reason is given' })) };
}

/** Without control characters and halves of characters, which not every table that this comes to would take. Lines stay. */
function cleanOf(text = ''): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
}
