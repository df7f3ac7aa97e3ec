import type { Rendition } from '../line/rendition.js';
import type { NoticeObligation } from '../obligation/notices.js';
import type { ProofAnswer } from '../obligation/prover.js';
import type { Answer } from './attempt.js';

/** One revision on its way to one destination. */
export interface ChannelMessage extends Rendition {
  /** The same for every try: what a receiver tells repeats by. */
  readonly deliveryId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly traceparent?: string;
  /** Of a withdrawal: what its recipient is to confirm, and where. */
  readonly obligation?: NoticeObligation;
}

/** A withdrawal that was delivered, and what had been delivered before it. */
export interface SentWithdrawal {
  readonly notice: ChannelMessage;
  /** Earlier revisions that the destination received, as they were sent. */
  readonly earlier: readonly ChannelMessage[];
  /** Earlier revisions that it received and that nobody can render any more: only their numbers are known. */
  readonly forgotten: readonly number[];
}

/**
 * A way to a destination. Revisions of one article come one after the other; articles may come at once. A message may come again after a
 * crash, with the same `deliveryId`: the effect must be the same.
 */
export interface Channel {
  /** Tries once. Never throws: what goes wrong is the answer. */
  send(message: ChannelMessage): Promise<Answer>;
  /**
   * Finds out whether the article is gone there, after the withdrawal was delivered. Never throws: what cannot be found out is `not-yet`, with the reason. A
   * channel that has no way of looking does not have it; its recipients confirm by themselves.
   */
  prove?(sent: SentWithdrawal): Promise<ProofAnswer>;
  close(): Promise<void>;
}

/** How long a channel may take, in milliseconds, for connecting and for each answer. */
export interface ChannelOptions {
  readonly timeoutMs: number;
}
