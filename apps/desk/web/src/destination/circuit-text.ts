import type { CircuitState } from '@wireroom/contracts';
import { formatElapsed } from '../time/format-elapsed.js';

/** `closed`, or how many tries failed and how long it is to the next one. */
export function circuitText({ state, consecutiveFailures, nextTryAt }: CircuitState, now: Date): string {
  const failures = consecutiveFailures === 1 ? '1 failure' : `${consecutiveFailures.toLocaleString('en')} failures in a row`;
  if (state === 'closed') return consecutiveFailures === 0 ? 'closed' : `closed, ${failures}`;
  return `open: ${failures}, ${nextTry(nextTryAt, now)}`;
}

/** In whole seconds, rounded up: it says `in 1 s` until the time has come. */
function nextTry(at: string | undefined, now: Date): string {
  if (at === undefined) return 'next try soon';
  const seconds = Math.ceil((Date.parse(at) - now.getTime()) / 1_000);
  if (seconds <= 0) return 'next try now';
  return `next try in ${seconds < 60 ? `${seconds} s` : formatElapsed(seconds * 1_000)}`;
}
