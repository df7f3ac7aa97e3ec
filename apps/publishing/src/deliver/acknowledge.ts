import type { JsMsg } from '@nats-io/jetstream';
import type { Attempt } from './attempt.js';

/** A delivery whose older revision is still owed is looked at again after this time, in milliseconds, then ever later. */
export const BLOCKED_DELAY_MS = 200;
const BLOCKED_DELAY_MAX_MS = 15_000;

/** Ends a dispatch, or has it given out again, by what came of its attempt; undefined where none was made. */
export function acknowledge(message: JsMsg, attempt: Attempt | undefined): void {
  if (attempt === undefined || attempt.verdict.kind === 'suspend') putOff(message);
  else if (attempt.verdict.kind === 'retry') message.nak(attempt.verdict.delayMs);
  else message.ack();
}

/** For what has to wait for something else: no try was made. */
export function putOff(message: JsMsg): void {
  message.nak(Math.min(BLOCKED_DELAY_MAX_MS, BLOCKED_DELAY_MS * message.info.deliveryCount));
}
