import type { Recipient } from '@wireroom/contracts';

/** Somebody who comes for what a route sends, or has it brought from its feed. */
export type Reader = Exclude<Recipient, { readonly kind: 'destination' }>;

/** What a reader is served at once: all that stands between two sequences, both included, of the route's feed, or of its log for `pull`. */
export interface Reading {
  readonly reader: Reader;
  readonly low: number;
  readonly high: number;
  /** The newest sequence when it was read: what was listed anew by then is not at its old place any more. */
  readonly state: number;
}

/** That a reader has what it was served: every reading that ends between `from` and `to` and begins at `low` or after it. */
export interface Taken {
  readonly reader: Reader;
  readonly low: number;
  readonly from: number;
  readonly to: number;
}

/** That a reader has this very reading. */
export function takenOf({ reader, low, high }: Reading): Taken {
  return { reader, low, from: high, to: high };
}
