import type { FaultRecord, Obligation, Proof, Recipient } from '@wireroom/contracts';

/** What asking a recipient came to. */
export type ProofAnswer =
  | { readonly kind: 'confirmed'; readonly proof: Proof }
  /** Asked again, at `retryAt` if that is given, else with growing waits. */
  | { readonly kind: 'not-yet'; readonly why?: FaultRecord; readonly retryAt?: Date }
  | { readonly kind: 'refused'; readonly why: FaultRecord };

/**
 * Finds out whether recipients of one kind let go of an article. Called outside any transaction, by one copy of publishing at a time for an obligation;
 * after a crash again. A destination is asked about only once its notice has arrived (`notifiedAt`).
 */
export interface Prover {
  readonly kind: Recipient['kind'];
  /** One answer for each obligation, in their order. What it throws counts as not yet. Should be done within 30 s: later, another copy may ask too. */
  prove(obligations: readonly Obligation[]): Promise<readonly ProofAnswer[]>;
}

/** Injection token of all provers: `readonly Prover[]`. */
export const PROVERS = Symbol('PROVERS');
