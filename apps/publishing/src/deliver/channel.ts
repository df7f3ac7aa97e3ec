import type { Rendition } from '../line/rendition.js';
import type { Answer } from './attempt.js';

/** One revision on its way to one destination. */
export interface ChannelMessage extends Rendition {
  /** The same for every try: what a receiver tells repeats by. */
  readonly deliveryId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly traceparent?: string;
}

/**
 * A way to a destination. Revisions of one article come one after the other; articles may come at once. A message may come again after a
 * crash, with the same `deliveryId`: the effect must be the same.
 */
export interface Channel {
  /** Tries once. Never throws: what goes wrong is the answer. */
  send(message: ChannelMessage): Promise<Answer>;
  close(): Promise<void>;
}

/** How long a channel may take, in milliseconds, for connecting and for each answer. */
export interface ChannelOptions {
  readonly timeoutMs: number;
}
