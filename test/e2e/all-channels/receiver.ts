import type { Seen } from './seen.js';

/** The other end of a destination, or somebody who reads what a route sends. */
export interface Receiver {
  /** What it was given so far, in the order in which it came. */
  seen(): Promise<Seen[]>;
  /** What was wrong with how it came, in words. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/** A receiver that articles are delivered to. */
export interface DestinationReceiver extends Receiver {
  /** Its destination's settings, without `id` and `format`. */
  readonly settings: Readonly<Record<string, unknown>>;
}
