import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import type { Fault } from '@wireroom/contracts';
import { Broker, JetStreamServer } from '@wireroom/messaging';
import { DatabaseWatch, Outbox, TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger, Precedence, repeat } from '@wireroom/runtime';
import { isOwed, readStandings, type Standing } from '../destination/standings.js';
import { type Endpoint, PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { NOTICES, type Notices } from '../obligation/notices.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { publishingFault } from '../publishing-faults.js';
import { Claims } from './claims.js';
import { forgetConsumers, forgetDispatches } from './forget-dispatches.js';
import { InHand } from './in-hand.js';
import { openChannel } from './open-channel.js';
import { RENDER_DELIVERIES, type RenderDeliveries } from './render-port.js';
import { runAtMost } from './rounds.js';
import { type DeliveryMeans, ServedDestination } from './served-destination.js';
import { Settlements } from './settlements.js';

/** How often destinations and their states are looked at for what other copies changed, in milliseconds. */
const FOLLOW_EVERY_MS = 2_000;
/** Destinations that are started at once. */
const STARTS_AT_ONCE = 16;

/**
 * One worker with its own consumer per destination and lane, so that no destination slows another and flash does not wait
 * behind routine. Which destinations are served, and by which settings, follows the database.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  private readonly served = new Map<string, ServedDestination>();
  private readonly unserved = new Map<string, Fault>();
  private readonly means: DeliveryMeans;
  private following: Promise<unknown> = Promise.resolve();
  private stopFollowing: () => Promise<void> = async () => undefined;
  private stopped = false;

  constructor(
    @Inject(Broker) private readonly broker: Broker,
    @Inject(JetStreamServer) transport: JetStreamServer,
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) outbox: Outbox,
    @Inject(DatabaseWatch) watch: DatabaseWatch,
    @Inject(RENDER_DELIVERIES) render: RenderDeliveries,
    @Inject(NOTICES) notices: Notices,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(Precedence) precedence: Precedence,
  ) {
    const policy = { maxAttempts: config.WIREROOM_DELIVERY_ATTEMPTS, maxDelayMs: config.WIREROOM_DELIVERY_BACKOFF_MAX_MS };
    const together = {
      claims: new Claims(gate),
      inHand: new InHand(),
      settlements: new Settlements(gate, outbox, notices),
      notices,
    };
    this.means = { broker, transport, ...together, watch, render, policy, logger, precedence };
  }

  async onApplicationBootstrap(): Promise<void> {
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
   * Serves destinations anew that a change takes up again. Their consumers are made again, so that nothing waits out a delay of before: the stream
   * still has all that is owed. Only then does the change tell the other copies, which serve them anew as well when they see it.
   */
  takeUp<T>(destinationIds: readonly string[], change: () => Promise<T>): Promise<T> {
    return this.inTurn(async () => {
      await runAtMost(STARTS_AT_ONCE, this.stopped ? [] : destinationIds, (id) => this.standAside(id));
      try {
        return await change();
      } finally {
        await this.adjustAll().catch((error: unknown) => this.logger.warn({ err: error }, 'destinations not taken up yet'));
      }
    });
  }

  /** Why a destination that should be served is not; undefined where it is, or should not be. */
  whyNotServed(destinationId: string): Fault | undefined {
    return this.unserved.get(destinationId);
  }

  private async standAside(id: string): Promise<void> {
    const served = this.served.get(id);
    this.served.delete(id);
    await served?.stop();
    await forgetConsumers(this.broker, id);
  }

  private follow(): Promise<void> {
    return this.inTurn(() => this.adjustAll());
  }

  /** One after the other: two at once would serve a destination twice. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.following.then(work);
    this.following = next.catch(() => undefined);
    return next;
  }

  /** Serves what is to be served, by its newest settings, and nothing else. */
  private async adjustAll(): Promise<void> {
    if (this.stopped) return;
    await this.plan.refresh();
    const standings = await readStandings(this.gate);
    await runAtMost(STARTS_AT_ONCE, [...this.plan.endpoints.values()], async (endpoint) => {
      const { id } = endpoint.destination;
      try {
        await this.adjust(endpoint, standings.get(id));
        this.unserved.delete(id);
      } catch (error) {
        this.notServed(id, error);
      }
    });
  }

  /** One that cannot be served keeps no other from being served; it is looked at again. Told once. */
  private notServed(id: string, error: unknown): void {
    const why = error instanceof Error ? error.message : String(error);
    const fault = publishingFault('destination-unusable', { why }, error);
    if (this.unserved.get(id)?.message !== fault.message)
      this.logger.error({ err: fault, destination: id }, 'destination not served');
    this.unserved.set(id, fault);
  }

  private async adjust(endpoint: Endpoint, standing: Standing | undefined): Promise<void> {
    const { id } = endpoint.destination;
    const served = this.served.get(id);
    if (standing?.served !== true || endpoint.unreadable !== undefined) {
      if (served === undefined) return;
      this.leave(id, served);
      if (endpoint.removed) await forgetDispatches(this.broker, id, () => isOwed(this.gate, id));
      return;
    }
    const resumedAt = standing.resumedAt?.getTime() ?? 0;
    if (served?.isAsOf(endpoint.version, resumedAt)) return;
    if (served !== undefined) this.leave(id, served);
    await this.serve(endpoint, resumedAt);
  }

  /** Does not wait for what the destination has in hand: it may hang. */
  private leave(id: string, served: ServedDestination): void {
    if (this.served.get(id) === served) this.served.delete(id);
    served.stop().catch((error: unknown) => this.logger.warn({ err: error, destination: id }, 'not stopped'));
  }

  private async serve({ destination, version }: Endpoint, resumedAt: number): Promise<void> {
    const channel = openChannel(destination, { timeoutMs: this.config.WIREROOM_DELIVERY_TIMEOUT_MS });
    const served = new ServedDestination(this.means, channel, {
      destination,
      version,
      resumedAt,
      onSuspended: () => this.leave(destination.id, served),
    });
    this.served.set(destination.id, served);
    try {
      await served.start();
    } catch (error) {
      this.leave(destination.id, served);
      throw error;
    }
  }
}
