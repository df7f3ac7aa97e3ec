import type { CallbackClient } from './callback/callback-client.js';

/** How callbacks are reached. */
export interface HubCallbacks {
  readonly client: CallbackClient;
  /** Time that a callback has to answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest wait between two tries, in milliseconds. */
  readonly maxDelayMs: number;
}

/** Injection token of how callbacks are reached. */
export const HUB_CALLBACKS = Symbol('HUB_CALLBACKS');
