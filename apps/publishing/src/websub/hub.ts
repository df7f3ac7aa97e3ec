import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, LOGGER, type Logger } from '@wireroom/runtime';
import { FeedChanges } from '../feed/feed-changes.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { publishingFault } from '../publishing-faults.js';
import { Readings } from '../reader/readings.js';
import type { CallbackClient } from './callback/callback-client.js';
import { Distributor } from './distribute/distributor.js';
import { HUB_CALLBACKS, type HubCallbacks } from './hub-callbacks.js';
import type { HubRequest } from './request/hub-request.js';
import { keepRequest } from './request/keep-request.js';
import type { Topic } from './request/topic-of.js';
import { Verifier } from './verify/verifier.js';

/** The hub of all feeds: takes requests, and works on what is due as long as the service runs. */
@Injectable()
export class Hub implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly client: CallbackClient;
  private readonly verifier: Verifier;
  private readonly distributor: Distributor;
  private unlisten: () => void = () => undefined;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) logger: Logger,
    @Inject(PUBLISHING_PLAN) plan: PublishingPlan,
    @Inject(HUB_CALLBACKS) { client, timeoutMs, maxDelayMs }: HubCallbacks,
    @Inject(FeedChanges) private readonly changes: FeedChanges,
  ) {
    const work = { gate, client, readings: new Readings(gate, clock, logger), clock, logger, timeoutMs, maxDelayMs };
    this.client = client;
    this.distributor = new Distributor(work, plan, () => this.verifier.due.wake());
    this.verifier = new Verifier(work, () => this.distributor.wake());
  }

  onApplicationBootstrap(): void {
    this.unlisten = this.changes.listen(() => this.distributor.wake());
    this.verifier.due.wake();
    this.distributor.wake();
  }

  /** Resolves when what is on its way to callbacks is settled. */
  async onModuleDestroy(): Promise<void> {
    this.unlisten();
    await Promise.all([this.verifier.due.stop(), this.distributor.stop()]);
    await this.client.close();
  }

  /** Refuses at once what would be refused at every call. @throws Fault `callback-private` */
  refusePrivate(callback: string): void {
    try {
      this.client.refusePrivate(new URL(callback));
    } catch (error) {
      throw publishingFault('callback-private', {}, error);
    }
  }

  /** Keeps a request until its callback has confirmed it. @throws Fault `hub-full` */
  async accept(request: HubRequest, { routeId, format }: Topic, client: string): Promise<void> {
    const { mode, callback, topic, leaseSeconds, secret = null } = request;
    const kept = { mode, callback, topic, leaseSeconds, secret, routeId, format, client, reason: null };
    await keepRequest(this.gate, { ...kept, requestId: randomUUID() }, this.clock.now());
    this.verifier.due.wake();
  }

  /** Lets the callback know that its request is denied. @throws Fault `hub-full` */
  async deny({ callback, topic }: HubRequest, reason: string): Promise<void> {
    const nothing = { routeId: null, format: null, client: '', leaseSeconds: null, secret: null };
    const request = { callback, topic, mode: 'denied', reason, ...nothing, requestId: randomUUID() } as const;
    await keepRequest(this.gate, request, this.clock.now());
    this.verifier.due.wake();
  }
}
