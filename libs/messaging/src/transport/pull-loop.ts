import { setImmediate, setTimeout } from 'node:timers/promises';
import type { JsMsg } from '@nats-io/jetstream';
import type { Dependency, Logger } from '@wireroom/runtime';
import type { Broker } from '../connection/broker.js';
import { provisionConsumer } from '../topology/provision.js';
import type { ConsumerPlan } from '../topology/topology.js';
import type { RecoveryPort } from './ports.js';
import { PulledAhead } from './pulled-ahead.js';

/** Wait before a failed pull is begun anew, or before what was away is asked again, in milliseconds. */
const PAUSE_MS = 500;
/** From this size of the batch before on, the next one is left open for so many milliseconds. */
const BUSY_BATCH = 8;
const LINGER_MS = 40;

export interface PullLoopOptions {
  readonly broker: Broker;
  readonly plan: ConsumerPlan;
  readonly logger: Logger;
  readonly recovery: RecoveryPort;
  /** Answers whether consuming may go on; false halts until `recovery` says that all is back. */
  readonly process: (messages: readonly JsMsg[]) => Promise<boolean>;
  /** How long a pull request lives on the server, in milliseconds, if not the usual time. */
  readonly expiresMs?: number;
}

/**
 * Pulls batches from one durable consumer, one at a time and in order, until it is stopped: first the pulling, then the
 * batch in hand is finished and settled. Survives loss of the server and of the consumer itself.
 */
export class PullLoop implements Dependency {
  readonly name: string;
  private halted = false;
  private stopping = false;
  private lastBatch = 0;
  private pulled: PulledAhead | undefined;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(private readonly options: PullLoopOptions) {
    this.name = `consumer ${options.plan.durable}`;
  }

  /** True while the loop has stopped consuming because something that it needs is away. */
  isAway(): boolean {
    return this.halted;
  }

  /** Makes the consumer and begins to pull. */
  async start(): Promise<void> {
    await provisionConsumer(this.options.broker.jsm, this.options.broker.names, this.options.plan);
    this.running = this.run();
  }

  /** Stops pulling and resolves when the batch in hand is settled. */
  async stop(): Promise<void> {
    this.stopping = true;
    this.pulled?.stop();
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopping) {
      try {
        await this.pull();
      } catch (error) {
        if (!this.stopping) this.options.logger.warn({ err: error, consumer: this.options.plan.durable }, 'pull interrupted');
      }
      if (!this.stopping) await this.pause();
    }
  }

  private async pull(): Promise<void> {
    const { broker, plan } = this.options;
    await provisionConsumer(broker.jsm, broker.names, plan);
    const consumer = await broker.js.consumers.get(broker.names.stream(plan.stream), broker.names.stream(plan.durable));
    const pulled = new PulledAhead(consumer, { ahead: plan.batch * 2, expiresMs: this.options.expiresMs });
    this.pulled = pulled;
    try {
      if (!this.stopping) await this.work(pulled);
    } finally {
      pulled.stop();
    }
  }

  /** Takes what is there, up to a batch; waits only when nothing is. */
  private async work(pulled: PulledAhead): Promise<void> {
    const { batch: most } = this.options.plan;
    for (;;) {
      await pulled.holding(1);
      if (this.stopping) return;
      await this.enough(pulled);
      const batch = pulled.take(most);
      this.lastBatch = batch.length;
      if (batch.length > 0 && !(await this.options.process(batch))) await this.waitUntilBack();
    }
  }

  /**
   * When a batch is closed that is not full. What has been read from the connection is at hand before the event loop turns. Under load routine
   * batches are left open a little longer, because a commit costs the same for few as for many.
   */
  private async enough(pulled: PulledAhead): Promise<void> {
    const busy = this.lastBatch >= BUSY_BATCH && this.options.plan.lane !== 'flash';
    if (busy) await Promise.race([pulled.holding(this.options.plan.batch), setTimeout(LINGER_MS)]);
    else await setImmediate();
  }

  private async waitUntilBack(): Promise<void> {
    this.halted = true;
    this.options.logger.warn({ consumer: this.options.plan.durable }, 'halted: waiting for what is away');
    while (!this.stopping) {
      await this.pause();
      if (await this.options.recovery.probe()) break;
    }
    this.halted = false;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = globalThis.setTimeout(resolve, PAUSE_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
