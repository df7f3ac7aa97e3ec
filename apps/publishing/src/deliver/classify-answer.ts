import { publishingFault } from '../publishing-faults.js';
import type { Answer, Verdict } from './attempt.js';

export interface RetryPolicy {
  /** Tries of one delivery before it becomes a dead letter. */
  readonly maxAttempts: number;
  /** Longest wait between two tries, in milliseconds. */
  readonly maxDelayMs: number;
}

/** Wait before the second try, in milliseconds; it doubles with every further one. */
export const FIRST_DELAY_MS = 500;
/** Statuses that say "not now" (RFC 9110, RFC 6585); every 5xx does too. */
const RETRIED: ReadonlySet<number> = new Set([408, 425, 429]);

/**
 * The one place where a destination's answer becomes a verdict. A login that is refused suspends the destination; no answer, 408, 425, 429 and 5xx are tried again, not
 * before Retry-After; 410 suspends the destination; everything else that is not 2xx goes to the dead letters.
 *
 * @param attempt 1 for the first try
 * @param jitter a number from 0 to 1 that spreads the tries of many deliveries
 */
export function classifyAnswer(answer: Answer, attempt: number, policy: RetryPolicy, jitter: number): Verdict {
  const { httpStatus, fault, delivered } = answer;
  if (delivered === true) return { kind: 'delivered' };
  if (fault?.code === 'destination-login-refused') return { kind: 'suspend', fault };
  if (fault !== undefined && fault.outcome === 'reject') return { kind: 'dead', fault };
  if (httpStatus !== undefined && httpStatus >= 200 && httpStatus < 300) return { kind: 'delivered' };
  if (httpStatus === 410) return { kind: 'suspend', fault: publishingFault('destination-gone', { httpStatus }) };
  if (httpStatus !== undefined && httpStatus < 500 && !RETRIED.has(httpStatus)) {
    return { kind: 'dead', fault: publishingFault('destination-refused', { httpStatus }) };
  }
  const cause = fault ?? publishingFault('destination-busy', { httpStatus });
  if (attempt >= policy.maxAttempts) {
    return { kind: 'dead', fault: publishingFault('attempts-exhausted', { attempts: attempt, why: cause.message }, cause) };
  }
  return { kind: 'retry', delayMs: delayMs(attempt, answer.retryAfterMs ?? 0, policy.maxDelayMs, jitter), fault: cause };
}

/** Exponential backoff with jitter over its upper half, at least what the destination asked for, at most the limit. */
function delayMs(attempt: number, retryAfterMs: number, maxDelayMs: number, jitter: number): number {
  const backoff = FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 30);
  return Math.round(Math.min(maxDelayMs, Math.max(retryAfterMs, backoff * (0.5 + jitter / 2))));
}
