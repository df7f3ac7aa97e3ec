import type { FaultRecord, Obligation, Proof } from '@wireroom/contracts';
import type { ObligationChange } from '@wireroom/editorial';

/** `unchanged`: it had ended before. */
export type ProofOutcome =
  | { readonly outcome: 'changed' | 'unchanged'; readonly obligation: Obligation }
  | { readonly outcome: 'unknown' };

/**
 * Takes proofs that come by themselves: by a link, a signed call, an acknowledgement. In a transaction of its own, or in the open one as the last thing that it
 * does: entries of the chain are written under a lock that lasts until the commit. What is ended stays as it is, but a refusal may still be followed by a confirmation.
 */
export interface Proofs {
  confirm(obligationId: string, proof: Proof): Promise<ProofOutcome>;
  refuse(obligationId: string, why: FaultRecord): Promise<ProofOutcome>;
  /** What is known of several at once, by their ids: few statements, however many they are. */
  takeAll(changes: ReadonlyMap<string, ObligationChange>): Promise<void>;
}

/** Injection token of `Proofs`. */
export const PROOFS = Symbol('PROOFS');
