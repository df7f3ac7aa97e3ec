import { Fault } from '@wireroom/contracts';

/** How a message ends, or goes on: the JetStream acknowledgements, plus stopping the consumer. */
export type Settlement =
  | { readonly kind: 'ack' }
  | { readonly kind: 'nak'; readonly delayMs: number }
  | { readonly kind: 'dead'; readonly fault: Fault | undefined }
  | { readonly kind: 'halt' };

/** Tries before a message that keeps failing becomes a dead letter. */
export const SETTLEMENT_LIMITS = { unknownTries: 5, retryTries: 20 } as const;
/** Wait before the next try, in milliseconds, by tries so far; the last one stays. */
export const BACKOFF_MS = [250, 1_000, 4_000, 15_000, 60_000] as const;

/**
 * The one place where a failure becomes a settlement. A Fault says itself what follows; an unknown throw is tried again a
 * few times, because it may be a passing fault of ours, and then kept as a dead letter.
 *
 * @param tries how often the message was given out, this time included
 */
export function settlementOf(error: unknown, tries: number): Settlement {
  if (!(error instanceof Fault)) {
    return tries >= SETTLEMENT_LIMITS.unknownTries
      ? { kind: 'dead', fault: undefined }
      : { kind: 'nak', delayMs: backoffMs(tries) };
  }
  switch (error.outcome) {
    case 'reject':
      return { kind: 'dead', fault: error };
    case 'halt':
      return { kind: 'halt' };
    case 'retry':
      return tries >= SETTLEMENT_LIMITS.retryTries ? { kind: 'dead', fault: error } : { kind: 'nak', delayMs: backoffMs(tries) };
  }
}

export function backoffMs(tries: number): number {
  return BACKOFF_MS[Math.min(tries, BACKOFF_MS.length) - 1] ?? BACKOFF_MS[0];
}
