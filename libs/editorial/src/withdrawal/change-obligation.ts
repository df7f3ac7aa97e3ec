import type { FaultRecord, Obligation, Proof } from '@wireroom/contracts';

/** What can happen to an obligation. Instants as in the contract. */
export type ObligationChange =
  /** The notice reached its recipient. */
  | { readonly kind: 'notified'; readonly at: string }
  | { readonly kind: 'confirmed'; readonly proof: Proof }
  | { readonly kind: 'refused'; readonly why: FaultRecord }
  /** Its time is up. */
  | { readonly kind: 'escalated' }
  /** A newer withdrawal, or a usable revision, has come. */
  | { readonly kind: 'superseded' | 'reopened'; readonly by: number };

/** Whether anything is still asked, or told, of it: not what is ended, nor what a newer revision has taken the place of. */
export function isFollowed({ state, supersededBy, reopenedBy }: Obligation): boolean {
  return (state === 'open' || state === 'escalated') && supersededBy === undefined && reopenedBy === undefined;
}

/**
 * The obligation after a change; undefined where it changes nothing, so that a repeat leaves no trace. Confirmed is final; what was refused may
 * still be confirmed, since a recipient may comply after all. What a newer revision has taken the place of is not escalated, but a proof of it still counts.
 */
export function changeObligation(obligation: Obligation, change: ObligationChange, at: Date): Obligation | undefined {
  const ended = obligation.state === 'confirmed' || obligation.state === 'refused';
  const now = at.toISOString();
  switch (change.kind) {
    case 'notified':
      return obligation.notifiedAt === undefined ? { ...obligation, notifiedAt: change.at } : undefined;
    case 'confirmed': {
      if (obligation.state === 'confirmed') return undefined;
      const { why: _, ...rest } = obligation;
      return { ...rest, state: 'confirmed', endedAt: now, proof: change.proof };
    }
    case 'refused':
      return ended ? undefined : { ...obligation, state: 'refused', endedAt: now, why: change.why };
    case 'escalated':
      if (obligation.state !== 'open' || !isFollowed(obligation) || now < obligation.dueAt) return undefined;
      return { ...obligation, state: 'escalated', escalatedAt: now };
    case 'superseded':
      return isFollowed(obligation) ? { ...obligation, supersededBy: change.by } : undefined;
    case 'reopened':
      return isFollowed(obligation) ? { ...obligation, reopenedBy: change.by } : undefined;
  }
}
