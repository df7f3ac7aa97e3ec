import { type Lane, Lane as LaneSchema } from '@wireroom/contracts';
import { type Broker, type ConsumerPlan, DeadLetters, type JetStreamServer, PullLoop } from '@wireroom/messaging';
import type { DatabaseWatch } from '@wireroom/persistence';
import type { Logger, Precedence } from '@wireroom/runtime';
import type { Destination } from '../newsroom/newsroom.js';
import type { Notices } from '../obligation/notices.js';
import type { Channel } from './channel.js';
import { Circuit } from './circuit.js';
import type { Claims } from './claims.js';
import type { RetryPolicy } from './classify-answer.js';
import { DeliveryWorker } from './delivery-worker.js';
import type { InHand } from './in-hand.js';
import { Refusals } from './refusals.js';
import type { RenderDeliveries } from './render-port.js';
import type { Settlements } from './settlements.js';

/** Deliveries that one settlement commits at most. */
const BATCH = 64;
/** A dispatch is given out again after this time without a sign of life, in milliseconds. */
const ACK_WAIT_MS = 10_000;
/** Dispatches of one destination and lane that may be out, waiting for their next try included. */
const MAX_ACK_PENDING = 2_000;

/** What the workers of all destinations share. */
export interface DeliveryMeans {
  readonly broker: Broker;
  readonly transport: JetStreamServer;
  readonly claims: Claims;
  readonly inHand: InHand;
  readonly settlements: Settlements;
  readonly notices: Notices;
  readonly watch: DatabaseWatch;
  readonly render: RenderDeliveries;
  readonly policy: RetryPolicy;
  readonly logger: Logger;
  readonly precedence: Precedence;
}

/** A destination that is delivered to: its channel and its circuit, and for each lane a consumer and a worker. */
export class ServedDestination {
  private readonly circuit: Circuit;
  private readonly refusals = new Refusals();
  private readonly loops: PullLoop[];
  private stopping: Promise<void> | undefined;

  constructor(
    private readonly means: DeliveryMeans,
    private readonly channel: Channel,
    private readonly options: {
      readonly destination: Destination;
      readonly version: number;
      /** When a person last had it tried again. Milliseconds since 1970; 0 for never. */
      readonly resumedAt: number;
      readonly onSuspended: () => void;
    },
  ) {
    this.circuit = new Circuit({ maxWaitMs: means.policy.maxDelayMs });
    this.loops = LaneSchema.options.map((lane) => this.loop(lane));
  }

  async start(): Promise<void> {
    for (const loop of this.loops) await this.means.transport.adopt(loop);
  }

  /** Whether it is served by this version of its settings, and nobody has had it tried again since. */
  isAsOf(version: number, resumedAt: number): boolean {
    return this.options.version === version && resumedAt <= this.options.resumedAt;
  }

  /** Lets nothing wait on the circuit any longer; what is in hand is given back. */
  halt(): void {
    this.circuit.stop();
  }

  /** Resolves when what is in hand is settled or given back, and the channel is closed. */
  stop(): Promise<void> {
    this.stopping ??= this.end();
    return this.stopping;
  }

  private async end(): Promise<void> {
    this.halt();
    await Promise.all(this.loops.map((loop) => this.means.transport.release(loop)));
    await this.channel.close();
  }

  private loop(lane: Lane): PullLoop {
    const { broker, logger, watch, claims, inHand, settlements, notices, policy, render, precedence } = this.means;
    const { destination, version, onSuspended } = this.options;
    const plan = deliveryConsumer(destination.id, lane);
    const worker = new DeliveryWorker({
      destination,
      version,
      claims,
      inHand,
      settlements,
      notices,
      policy,
      render,
      logger,
      lane,
      precedence,
      onSuspended,
      channel: this.channel,
      circuit: this.circuit,
      refusals: this.refusals,
      consumer: plan.durable,
      deadLetters: new DeadLetters(broker, 'publishing'),
    });
    return new PullLoop({ broker, plan, logger, recovery: watch, process: (messages) => worker.process(messages) });
  }
}

/** The consumer that dispatches one lane of a destination. */
export function deliveryConsumer(destinationId: string, lane: Lane): ConsumerPlan {
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
