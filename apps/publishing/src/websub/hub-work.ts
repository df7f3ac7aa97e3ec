import type { TransactionGate } from '@wireroom/persistence';
import type { Clock, Logger } from '@wireroom/runtime';
import type { Readings } from '../reader/readings.js';
import type { CallbackClient } from './callback/callback-client.js';

/** What the hub's work is done with. */
export interface HubWork {
  readonly gate: TransactionGate;
  readonly client: CallbackClient;
  /** What subscribers were sent. */
  readonly readings: Readings;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Time that a callback has to answer, in milliseconds. */
  readonly timeoutMs: number;
  /** Longest wait between two tries, in milliseconds. */
  readonly maxDelayMs: number;
}
