import { publishingFault } from '../publishing-faults.js';
import { refusesLogin, saysNotNow } from './answer-status.js';
import type { Answer, Verdict } from './attempt.js';
import { LOGIN_REFUSALS, type Refused } from './refusals.js';

export interface RetryPolicy {
  /** Tries of one delivery before it becomes a dead letter. */
  readonly maxAttempts: number;
  /** Longest wait between two tries, in milliseconds. */
  readonly maxDelayMs: number;
}

/** What a try is judged by beside its own answer. */
export interface Tried {
  /** 1 for the first try of the delivery. */
  readonly attempt: number;
  /** 0 to 1: spreads the tries of many deliveries. */
  readonly jitter: number;
  /** When the answer may refuse the login: how often the destination has done so, this time included. */
  readonly refused?: Refused;
}

/** Wait before the second try, in milliseconds; it doubles with every further one. */
export const FIRST_DELAY_MS = 500;

/**
 * The one place where a destination's answer becomes a verdict.
 *
 * - 2xx: delivered.
 * - No answer, 408, 425, 429, 5xx: tried again, not before Retry-After, up to the policy's number of tries.
 * - A login that the protocol itself names as refused (FTP, SFTP, SMTP, S3's codes), and 410: the destination is suspended.
 * - 401 and 407 refuse the login; once may be a gateway's passing fault, so they are tried again. The fifth in a row at the destination suspends it.
 * - 403 may mean the login, or one article alone. Five in a row suspend only when they were about more than one article; a delivery that
 *   is refused five times itself, however others fare, is dead. So a wrong key stops a destination before its queue turns into dead letters, and an article that nobody but
 *   itself keeps from being taken holds up nothing.
 * - Every other status: dead.
 */
export function classifyAnswer(answer: Answer, tried: Tried, policy: RetryPolicy): Verdict {
  const { httpStatus, fault, delivered } = answer;
  if (delivered === true) return { kind: 'delivered' };
  if (fault?.code === 'destination-login-refused') return { kind: 'suspend', fault };
  if (fault !== undefined && fault.outcome === 'reject') return { kind: 'dead', fault };
  if (httpStatus !== undefined && httpStatus >= 200 && httpStatus < 300) return { kind: 'delivered' };
  if (httpStatus === 410) return { kind: 'suspend', fault: publishingFault('destination-gone', { httpStatus }) };
  if (tried.refused !== undefined) return refusal(answer, tried, policy, tried.refused);
  if (httpStatus !== undefined && !saysNotNow(httpStatus)) return dead(httpStatus);
  const cause = fault ?? publishingFault('destination-busy', { httpStatus });
  if (tried.attempt >= policy.maxAttempts) {
    const details = { attempts: tried.attempt, why: cause.message };
    return { kind: 'dead', fault: publishingFault('attempts-exhausted', details, cause) };
  }
  return { kind: 'retry', delayMs: delayMs(answer, tried, policy), fault: cause };
}

function refusal(answer: Answer, tried: Tried, policy: RetryPolicy, { inARow, articles, ofThis }: Refused): Verdict {
  const { httpStatus } = answer;
  if (inARow >= LOGIN_REFUSALS && (refusesLogin(httpStatus) || articles > 1)) {
    const why = `${httpStatus}, ${inARow} times in a row`;
    return { kind: 'suspend', fault: publishingFault('destination-login-refused', { why, httpStatus }) };
  }
  if (ofThis >= LOGIN_REFUSALS || tried.attempt >= policy.maxAttempts) return dead(httpStatus);
  return { kind: 'retry', delayMs: delayMs(answer, tried, policy), fault: publishingFault('login-doubtful', { httpStatus }) };
}

function dead(httpStatus: number | undefined): Verdict {
  return { kind: 'dead', fault: publishingFault('destination-refused', { httpStatus }) };
}

/** Exponential backoff with jitter over its upper half, at least what the destination asked for, at most the limit. */
function delayMs({ retryAfterMs = 0 }: Answer, { attempt, jitter }: Tried, { maxDelayMs }: RetryPolicy): number {
  const backoff = FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 30);
  return Math.round(Math.min(maxDelayMs, Math.max(retryAfterMs, backoff * (0.5 + jitter / 2))));
}
