import { type CustomTransportStrategy, type MessageHandler, Server } from '@nestjs/microservices';
import { type Lane, Lane as LaneSchema } from '@wireroom/contracts';
import { counter, type Logger, type Readiness, secondsHistogram } from '@wireroom/runtime';
import { isObservable, lastValueFrom } from 'rxjs';
import { ClaimCheck } from '../claim-check/claim-check.js';
import type { Broker } from '../connection/broker.js';
import { DeadLetters } from '../dead-letter/dead-letters.js';
import { messagingFault } from '../messaging-faults.js';
import type { OutboxSender } from '../outbox/outbox-sender.js';
import { subjectOf } from '../topology/names.js';
import { CONSUMER_DEFAULTS, type ConsumerPlan } from '../topology/topology.js';
import type { BatchContext } from './batch-context.js';
import { JETSTREAM, type OnEventExtras } from './on-event.js';
import type { InboxPort, RecoveryPort, TransactionPort } from './ports.js';
import { BatchProcessor } from './process-batch.js';
import { PullLoop } from './pull-loop.js';

export interface JetStreamServerOptions {
  readonly service: string;
  readonly broker: Broker;
  readonly transaction: TransactionPort;
  readonly inbox: InboxPort;
  readonly recovery: RecoveryPort;
  readonly readiness: Readiness;
  readonly logger: Logger;
  readonly sender: OutboxSender;
}

const consumed = counter('wireroom_events_consumed_total', 'Events taken from JetStream', ['consumer']);
const failed = counter('wireroom_events_failed_total', 'Failed tries to process an event', ['consumer', 'code']);
const batchSeconds = secondsHistogram('wireroom_batch_seconds', 'Time from pull to settlement of a batch', ['consumer']);

/**
 * Nest transport strategy over JetStream: at least once from the broker, exactly once in effect by the inbox. Each handler
 * marked with `@OnEvent` gets one durable pull consumer per lane (Nest's own NATS transport is core NATS: at most once).
 */
export class JetStreamServer extends Server implements CustomTransportStrategy {
  override readonly transportId = JETSTREAM;
  /** Failures come back to us and settle the messages; Nest only must not swallow them. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly loops: PullLoop[] = [];

  constructor(private readonly options: JetStreamServerOptions) {
    super();
  }

  listen(callback: (error?: unknown) => void): void {
    this.start().then(() => callback(), callback);
  }

  /**
   * Stops pulling, finishes and settles what is in hand, and sends what that owed. Nest calls it after the HTTP server has
   * closed and before the shutdown hooks, so the database is still there; the connection is closed by who made it.
   */
  async close(): Promise<void> {
    await Promise.all(this.loops.map((loop) => loop.stop()));
    await this.options.sender.stop();
  }

  /** Takes a loop that the service made itself into this transport's care: it starts now and stops with the others. */
  async adopt(loop: PullLoop): Promise<void> {
    this.options.readiness.add(loop);
    this.loops.push(loop);
    await loop.start();
  }

  /** Stops a loop that was adopted and forgets it once it is at rest. */
  async release(loop: PullLoop): Promise<void> {
    await loop.stop();
    this.options.readiness.remove(loop);
    const at = this.loops.indexOf(loop);
    if (at >= 0) this.loops.splice(at, 1);
  }

  override on(): never {
    throw new TypeError('JetStreamServer has no client events; ask Readiness');
  }

  override unwrap<T>(): T {
    return this.options.broker.connection as T;
  }

  private async start(): Promise<void> {
    for (const [type, handler] of this.messageHandlers) {
      const extras = handler.extras as OnEventExtras | undefined;
      if (extras?.contract === undefined) throw messagingFault('handler-unknown', { type });
      for (const plan of consumerPlans(this.options.service, extras)) await this.startLoop(plan, extras, handler);
    }
  }

  private async startLoop(plan: ConsumerPlan, extras: OnEventExtras, handler: MessageHandler): Promise<void> {
    const { broker, service, logger, recovery, transaction, inbox } = this.options;
    const processor = new BatchProcessor({
      consumer: plan.durable,
      type: extras.contract.type,
      urgent: plan.lane === 'flash',
      schema: extras.contract.schema,
      handle: (events, context) => invoke(handler, events, context),
      transaction,
      inbox: extras.effect === 'guarded' ? undefined : inbox,
      deadLetters: new DeadLetters(broker, service),
      claimCheck: new ClaimCheck(broker),
      onFailure: (error, message) => {
        failed.inc({ consumer: plan.durable, code: (error as { code?: string }).code ?? 'unforeseen' });
        logger.warn({ err: error, consumer: plan.durable, tries: message.info.deliveryCount }, 'event failed');
      },
    });
    const loop = new PullLoop({
      broker,
      plan,
      logger,
      recovery,
      process: async (messages) => {
        const end = batchSeconds.startTimer({ consumer: plan.durable });
        consumed.inc({ consumer: plan.durable }, messages.length);
        return processor.process(messages).finally(end);
      },
    });
    await this.adopt(loop);
  }
}

/** One durable per service, event and lane; one alone where the subject has no lane. */
export function consumerPlans(service: string, extras: OnEventExtras): ConsumerPlan[] {
  const { contract, batch = CONSUMER_DEFAULTS.batch } = extras;
  const base = `${service}-${contract.type.replaceAll('.', '-')}`;
  const common = { ...CONSUMER_DEFAULTS, batch, stream: contract.stream };
  if (!contract.address.includes('{lane}')) {
    return [{ ...common, durable: base, filter: contract.address.replace(/\{\w+\}/g, '*') }];
  }
  const lanes: readonly Lane[] = extras.lanes ?? LaneSchema.options;
  return lanes.map((lane) => ({ ...common, durable: `${base}-${lane}`, lane, filter: subjectOf(contract.address, { lane }) }));
}

async function invoke(handler: MessageHandler, events: unknown[], context: BatchContext): Promise<void> {
  const result: unknown = await handler(events, context);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}
