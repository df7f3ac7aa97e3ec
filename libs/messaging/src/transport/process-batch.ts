import type { JsMsg } from '@nats-io/jetstream';
import { AnyEvent } from '@wireroom/contracts';
import type { z } from 'zod';
import type { ClaimCheck } from '../claim-check/claim-check.js';
import type { DeadLetters } from '../dead-letter/dead-letters.js';
import { messagingFault } from '../messaging-faults.js';
import { BatchContext } from './batch-context.js';
import type { InboxPort, TransactionPort } from './ports.js';
import { settlementOf } from './settlement.js';

/** Everything that turns a batch of messages into effects and settlements. */
export interface BatchProcessorOptions {
  readonly consumer: string;
  readonly type: string;
  /** Of the flash lane: its transactions have connections of their own. */
  readonly urgent?: boolean;
  readonly schema: z.ZodType;
  readonly handle: (events: unknown[], context: BatchContext) => Promise<void>;
  readonly transaction: TransactionPort;
  /** Absent for handlers that guard every write themselves. */
  readonly inbox?: InboxPort;
  readonly deadLetters: DeadLetters;
  readonly claimCheck: ClaimCheck;
  readonly onFailure: (error: unknown, message: JsMsg) => void;
}

interface Decoded {
  readonly message: JsMsg;
  readonly event: AnyEvent;
}

const decoder = new TextDecoder();
/** A message of a halted batch is given out again after this time, in milliseconds. */
const HALT_DELAY_MS = 500;

/**
 * One transaction for the batch, each message settled by itself after the commit. When a batch of several fails, its
 * messages are tried one by one, so a bad one never holds up its neighbours.
 */
export class BatchProcessor {
  constructor(private readonly options: BatchProcessorOptions) {}

  /** Answers whether consuming may go on: false when something it depends on is away. */
  async process(messages: readonly JsMsg[]): Promise<boolean> {
    const decoded: Decoded[] = [];
    for (const [i, message] of messages.entries()) {
      try {
        decoded.push({ message, event: await this.decode(message) });
      } catch (error) {
        const rest = [...decoded.map((each) => each.message), ...messages.slice(i + 1)];
        if (!(await this.settle(message, error))) return this.giveBack(rest);
      }
    }
    return decoded.length === 0 || this.together(decoded);
  }

  private async together(batch: readonly Decoded[]): Promise<boolean> {
    try {
      const context = await this.effect(batch);
      const delays = new Map(context.deferrals.map(({ event, delayMs }) => [event.id, delayMs]));
      for (const { message, event } of batch) {
        const delayMs = delays.get(event.id);
        if (delayMs === undefined) message.ack();
        else message.nak(delayMs);
      }
      return true;
    } catch (error) {
      if (batch.length === 1) return this.settle((batch[0] as Decoded).message, error);
      if (settlementOf(error, 1).kind === 'halt') return this.giveBack(batch.map(({ message }) => message));
      return this.oneByOne(batch);
    }
  }

  private async oneByOne(batch: readonly Decoded[]): Promise<boolean> {
    for (const [i, single] of batch.entries()) {
      if (!(await this.together([single]))) return this.giveBack(batch.slice(i + 1).map(({ message }) => message));
    }
    return true;
  }

  private async effect(batch: readonly Decoded[]): Promise<BatchContext> {
    const { consumer, handle, inbox, transaction, urgent } = this.options;
    const events = batch.map(({ event }) => event);
    const context = new BatchContext(
      consumer,
      new Map(batch.map(({ message, event }) => [event.id, new Date(message.info.timestampNanos / 1_000_000)])),
    );
    await transaction.run(
      async () => {
        const fresh = inbox === undefined ? [...events] : await this.unseen(inbox, events);
        if (fresh.length === 0) return;
        await handle(fresh, context);
        await inbox?.forget(
          consumer,
          context.deferrals.map(({ event }) => event),
        );
      },
      { urgent },
    );
    return context;
  }

  /** The events that this consumer has not taken yet, each once even if the batch holds it twice. */
  private async unseen(inbox: InboxPort, events: readonly AnyEvent[]): Promise<AnyEvent[]> {
    const left = new Set(await inbox.accept(this.options.consumer, events));
    return events.filter((event) => left.delete(event.id));
  }

  private async decode(message: JsMsg): Promise<AnyEvent> {
    const { schema, type, claimCheck } = this.options;
    const envelope = AnyEvent.safeParse(jsonOf(message));
    if (!envelope.success) throw unreadable(message, type, envelope.error.message);
    const event = await claimCheck.redeem(envelope.data);
    const parsed = schema.safeParse(event);
    if (!parsed.success) throw unreadable(message, type, parsed.error.message);
    return parsed.data as AnyEvent;
  }

  /** Settles one failed message; answers false for a halt. */
  private async settle(message: JsMsg, error: unknown): Promise<boolean> {
    const { consumer, deadLetters, onFailure } = this.options;
    onFailure(error, message);
    const settlement = settlementOf(error, message.info.deliveryCount);
    switch (settlement.kind) {
      case 'ack':
        message.ack();
        return true;
      case 'nak':
        message.nak(settlement.delayMs);
        return true;
      case 'dead':
        await deadLetters.keep(message, consumer, settlement.fault ?? error);
        message.term();
        return true;
      case 'halt':
        message.nak(HALT_DELAY_MS);
        return false;
    }
  }

  private giveBack(messages: readonly JsMsg[]): false {
    for (const message of messages) message.nak(HALT_DELAY_MS);
    return false;
  }
}

function jsonOf(message: JsMsg): unknown {
  try {
    return JSON.parse(decoder.decode(message.data));
  } catch {
    return undefined;
  }
}

function unreadable(message: JsMsg, type: string, why: string) {
  return messagingFault('event-unreadable', { subject: message.subject, type, why: why.slice(0, 500) });
}
