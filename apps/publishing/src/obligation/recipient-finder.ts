import type { Obligation, Recipient } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** Somebody who has, or may have, an article. */
export interface FoundRecipient {
  readonly articleId: string;
  readonly recipient: Recipient;
  /** What it received: revisions, with the time of each where it is known. Empty where it may have received something, but nobody knows what. */
  readonly received: Obligation['received'];
}

/**
 * Finds who ever received, or may have received, any revision of these articles, each recipient of an article once. Called in the open transaction that
 * decides their withdrawal, before anything of it is written; the articles' turns are locked.
 */
export type RecipientFinder = (gate: TransactionGate, articleIds: readonly string[]) => Promise<readonly FoundRecipient[]>;

/** Injection token of all finders: `readonly RecipientFinder[]`. */
export const RECIPIENT_FINDERS = Symbol('RECIPIENT_FINDERS');
