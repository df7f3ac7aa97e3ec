import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { Lane } from '@wireroom/contracts';
import { Broker, forgetConsumer, JetStreamServer } from '@wireroom/messaging';
import { DatabaseWatch, Outbox, TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { Destinations, type Standing } from '../destination/destinations.js';
import { type Destination, PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { openChannel } from './open-channel.js';
import { RENDER_DELIVERIES, type RenderDeliveries } from './render-port.js';
import { repeat } from './repeat.js';
import { runAtMost } from './rounds.js';
import { type DeliveryMeans, deliveryConsumer, ServedDestination } from './served-destination.js';

/** How often the destinations' states are looked at for what other copies changed, in milliseconds. */
const FOLLOW_EVERY_MS = 2_000;
/** Destinations that are started at once. */
const STARTS_AT_ONCE = 16;

/**
 * One worker with its own consumer per destination and lane, so that no destination slows another and flash does not wait
 * behind routine. Which destinations are served follows their states in the database.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly served = new Map<string, ServedDestination>();
  private readonly means: DeliveryMeans;
  private following: Promise<unknown> = Promise.resolve();
  private stopFollowing: () => Promise<void> = async () => undefined;
  private stopped = false;

  constructor(
    @Inject(Broker) private readonly broker: Broker,
    @Inject(JetStreamServer) transport: JetStreamServer,
    @Inject(TransactionGate) gate: TransactionGate,
    @Inject(Outbox) outbox: Outbox,
    @Inject(DatabaseWatch) watch: DatabaseWatch,
    @Inject(Destinations) private readonly destinations: Destinations,
    @Inject(RENDER_DELIVERIES) render: RenderDeliveries,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    const policy = { maxAttempts: config.WIREROOM_DELIVERY_ATTEMPTS, maxDelayMs: config.WIREROOM_DELIVERY_BACKOFF_MAX_MS };
    this.means = { broker, transport, gate, outbox, watch, render, policy, logger };
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.destinations.apply();
    await this.follow();
    this.stopFollowing = repeat(
      FOLLOW_EVERY_MS,
      () => this.follow(),
      (error) => this.logger.warn({ err: error }, 'states of destinations not read'),
    );
  }

  /** Before the transport stops: it waits for every loop, and a loop may be waiting for its circuit. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.stopFollowing();
    await this.following;
    for (const served of this.served.values()) served.halt();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.served.values()].map((served) => served.stop()));
  }

  /**
   * Serves a destination anew that a person wants resumed. Its consumers are made again, so that nothing waits out a delay of before: the stream
   * still has all that is owed. Only then does `resume` tell the other copies, which serve it anew as well when they see that.
   */
  takeUp(destinationId: string, resume: () => Promise<void>): Promise<void> {
    return this.inTurn(async () => {
      const served = this.served.get(destinationId);
      this.served.delete(destinationId);
      await served?.stop();
      for (const lane of Lane.options) {
        await forgetConsumer(this.broker.jsm, this.broker.names, deliveryConsumer(destinationId, lane));
      }
      await resume();
      await this.adjustAll();
    });
  }

  private follow(): Promise<void> {
    return this.inTurn(() => this.adjustAll());
  }

  /** One after the other: two at once would serve a destination twice. */
  private inTurn(work: () => Promise<void>): Promise<void> {
    const next = this.following.then(() => (this.stopped ? undefined : work()));
    this.following = next.catch(() => undefined);
    return next;
  }

  /** Serves what is active, and no longer what is suspended. */
  private async adjustAll(): Promise<void> {
    const standings = await this.destinations.standings();
    await runAtMost(STARTS_AT_ONCE, [...this.plan.destinations.values()], (destination) =>
      this.adjust(destination, standings.get(destination.id)),
    );
  }

  private async adjust(destination: Destination, standing: Standing | undefined): Promise<void> {
    const served = this.served.get(destination.id);
    if (standing?.state !== 'active') {
      if (served !== undefined) this.leave(destination, served);
      return;
    }
    const resumedAt = standing.resumedAt?.getTime() ?? 0;
    if (served !== undefined && resumedAt <= served.resumedAt) return;
    if (served !== undefined) this.leave(destination, served);
    await this.serve(destination, resumedAt);
  }

  /** Does not wait for what the destination has in hand: it may hang. */
  private leave(destination: Destination, served: ServedDestination): void {
    if (this.served.get(destination.id) === served) this.served.delete(destination.id);
    served.stop().catch((error: unknown) => this.logger.warn({ err: error, destination: destination.id }, 'not stopped'));
  }

  private async serve(destination: Destination, resumedAt: number): Promise<void> {
    const channel = openChannel(destination, { timeoutMs: this.config.WIREROOM_DELIVERY_TIMEOUT_MS });
    const served = new ServedDestination(this.means, channel, {
      destination,
      resumedAt,
      onSuspended: () => this.leave(destination, served),
    });
    this.served.set(destination.id, served);
    try {
      await served.start();
    } catch (error) {
      this.leave(destination, served);
      throw error;
    }
  }
}
