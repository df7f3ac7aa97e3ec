import { EventPattern } from '@nestjs/microservices';
import type { EventContract, Lane } from '@wireroom/contracts';
import type { z } from 'zod';

/** How a handler takes its events. */
export interface OnEventOptions {
  /** Lanes to read, each by its own consumer; both unless said otherwise. Only for subjects that end in a lane. */
  readonly lanes?: readonly Lane[];
  /** Messages that one transaction takes at most. */
  readonly batch?: number;
  /**
   * `once` notes each event in the inbox; `guarded` does not, for handlers whose every write is guarded by revision and
   * may be repeated.
   */
  readonly effect?: 'once' | 'guarded';
}

/** What the decorator leaves for the transport. */
export interface OnEventExtras extends OnEventOptions {
  readonly contract: EventContract<string, z.ZodType>;
}

/** Transport id under which the handlers register, so that no other transport of the app takes them. */
export const JETSTREAM = Symbol('JETSTREAM');

/**
 * Marks a method as the handler of an event type, in the manner of Nest's `@EventPattern`. The method gets a batch
 * `(@Payload() events, @Ctx() batch: BatchContext)` and runs inside one transaction of the gate; what it throws settles the batch by Fault.
 */
export function OnEvent(contract: EventContract<string, z.ZodType>, options: OnEventOptions = {}): MethodDecorator {
  return EventPattern(contract.type, JETSTREAM, { contract, ...options } satisfies OnEventExtras) as MethodDecorator;
}
