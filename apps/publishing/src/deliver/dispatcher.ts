import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Lane, Lane as LaneSchema } from '@wireroom/contracts';
import { Broker, type ConsumerPlan, DeadLetters, JetStreamServer, PullLoop } from '@wireroom/messaging';
import { DatabaseWatch, Outbox, TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { Destinations } from '../destination/destinations.js';
import { type Destination, PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import type { Channel } from './channel.js';
import { DeliveryWorker } from './delivery-worker.js';
import { openChannel } from './open-channel.js';
import { RENDER_DELIVERIES, type RenderDeliveries } from './render-port.js';

/** Deliveries that one settlement commits at most. */
const BATCH = 64;
/** A dispatch is given out again after this time without a sign of life, in milliseconds. */
const ACK_WAIT_MS = 10_000;
/** Dispatches of one destination and lane that may be out, waiting for their next try included. */
const MAX_ACK_PENDING = 2_000;

/**
 * One worker with its own consumer per destination and lane, so that no destination slows another and flash does not wait
 * behind routine. Runs after the destinations' states are known.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap {
  private readonly channels: Channel[] = [];

  constructor(
    @Inject(Broker) private readonly broker: Broker,
    @Inject(JetStreamServer) private readonly transport: JetStreamServer,
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(DatabaseWatch) private readonly watch: DatabaseWatch,
    @Inject(Destinations) private readonly destinations: Destinations,
    @Inject(RENDER_DELIVERIES) private readonly render: RenderDeliveries,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.destinations.apply();
    const suspended = await this.destinations.suspended();
    for (const destination of this.plan.destinations.values()) {
      if (!suspended.has(destination.id)) await this.serve(destination);
    }
  }

  private async serve(destination: Destination): Promise<void> {
    const channel = openChannel(destination, { timeoutMs: this.config.WIREROOM_DELIVERY_TIMEOUT_MS });
    this.channels.push(channel);
    const loops: PullLoop[] = [];
    const stop = () => void Promise.all(loops.map((loop) => loop.stop()));
    for (const lane of LaneSchema.options) {
      const plan = consumerPlan(destination.id, lane);
      const worker = this.worker(destination, channel, { consumer: plan.durable, onSuspended: stop });
      const { broker, logger, watch } = this;
      const loop = new PullLoop({ broker, plan, logger, recovery: watch, process: (messages) => worker.process(messages) });
      loops.push(loop);
      await this.transport.adopt(loop);
    }
  }

  private worker(destination: Destination, channel: Channel, at: { consumer: string; onSuspended: () => void }): DeliveryWorker {
    const { WIREROOM_DELIVERY_ATTEMPTS: maxAttempts, WIREROOM_DELIVERY_BACKOFF_MAX_MS: maxDelayMs } = this.config;
    return new DeliveryWorker({
      ...at,
      destination,
      channel,
      gate: this.gate,
      outbox: this.outbox,
      policy: { maxAttempts, maxDelayMs },
      render: this.render,
      deadLetters: new DeadLetters(this.broker, 'publishing'),
      logger: this.logger,
    });
  }
}

function consumerPlan(destinationId: string, lane: Lane): ConsumerPlan {
  return {
    durable: `publishing-deliver-${lane}-${destinationId}`,
    stream: 'DELIVERIES',
    filter: `delivery.due.${lane}.${destinationId}`,
    lane,
    batch: BATCH,
    ackWaitMs: ACK_WAIT_MS,
    maxAckPending: MAX_ACK_PENDING,
  };
}
