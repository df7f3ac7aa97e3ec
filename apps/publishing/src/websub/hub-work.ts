import type { TransactionGate } from '@wireroom/persistence';
import type { Clock, Logger } from '@wireroom/runtime';
import type { CallbackClient } from './callback/callback-client.js';

/** What the hub's work is done with. */
export interface HubWork {
  readonly gate: TransactionGate;
  readonly client: CallbackClient;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Time that a callback has to answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest wait between two tries, in milliseconds. */
  readonly maxDelayMs: number;
}
