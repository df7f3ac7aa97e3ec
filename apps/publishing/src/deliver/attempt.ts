import type { Fault } from '@wireroom/contracts';
import type { NoticeAnswer } from '../obligation/notices.js';

/** What a channel found out when it tried. */
export interface Answer {
  readonly startedAt: Date;
  readonly durationMs: number;
  /** Set by channels without statuses of their own once the destination has it. */
  readonly delivered?: boolean;
  /** Of a channel that speaks HTTP; absent when there was no answer. */
  readonly httpStatus?: number;
  /** The beginning of the answer's text. */
  readonly excerpt?: string;
  /** Milliseconds that the destination asked us to wait. */
  readonly retryAfterMs?: number;
  /** Why there was no answer. */
  readonly fault?: Fault;
  /** What the receiver that took the notice of a withdrawal said of it, by a signature that holds. */
  readonly says?: NoticeAnswer;
  /** Why what it said, or seems to have said, of a withdrawal is not believed. */
  readonly unbelieved?: Fault;
}

/** What follows from an attempt: the delivery's end, another try after a wait, or the destination's suspension. */
export type Verdict =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'retry'; readonly delayMs: number; readonly fault: Fault }
  | { readonly kind: 'dead'; readonly fault: Fault }
  | { readonly kind: 'suspend'; readonly fault: Fault };

/** One attempt at one delivery, with its verdict: what the ledger and the attempt's row record. */
export interface Attempt {
  readonly deliveryId: string;
  readonly destinationId: string;
  readonly articleId: string;
  readonly revision: number;
  /** 1 for the first try. */
  readonly number: number;
  readonly answer: Answer;
  readonly verdict: Verdict;
  readonly renderedAt?: Date;
}
