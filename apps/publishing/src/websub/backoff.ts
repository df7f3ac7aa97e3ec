import { FIRST_DELAY_MS } from './limits.js';

/**
 * When to try again: exponential, with jitter over the upper half of the wait.
 * @param attempt 1 after the first try
 * @param jitter a number from 0 to 1
 */
export function nextAttempt(now: Date, attempt: number, { maxMs, jitter }: { maxMs: number; jitter: number }): Date {
  const wait = Math.min(maxMs, FIRST_DELAY_MS * 2 ** Math.min(attempt - 1, 30));
  return new Date(now.getTime() + Math.round(wait * (0.5 + jitter / 2)));
}
