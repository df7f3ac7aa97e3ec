import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { RouteSettings } from '@wireroom/contracts';
import type { RouteSet } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { Logger, SecretSeal } from '@wireroom/runtime';
import type { Destination, Endpoint, PublishingPlan } from './newsroom.js';
import { keepNewsroom } from './newsroom-locks.js';
import { NewsroomSnapshot } from './newsroom-snapshot.js';
import { newsroomVersion, readNewsroom } from './read-newsroom.js';

/** How often the plan takes in what other copies changed, for those who do not call for it, in milliseconds. */
const REFRESH_EVERY_MS = 1_000;

/** The plan as the database has it: one snapshot at a time, exchanged when the newsroom's version has moved. */
export class LivePlan implements PublishingPlan, OnApplicationBootstrap, OnModuleDestroy {
  private snapshot: NewsroomSnapshot;
  private timer: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly gate: TransactionGate,
    private readonly seal: SecretSeal,
    private readonly logger: Logger,
  ) {
    this.snapshot = new NewsroomSnapshot({ version: -1, routes: [], destinations: [] }, seal);
  }

  /** A plan that knows the newsroom as it is now. */
  static async load(gate: TransactionGate, seal: SecretSeal, logger: Logger): Promise<LivePlan> {
    const plan = new LivePlan(gate, seal, logger);
    await plan.refresh();
    return plan;
  }

  get routes(): readonly RouteSettings[] {
    return this.snapshot.routes;
  }

  get routeSet(): RouteSet {
    return this.snapshot.routeSet;
  }

  get destinations(): ReadonlyMap<string, Destination> {
    return this.snapshot.destinations;
  }

  get endpoints(): ReadonlyMap<string, Endpoint> {
    return this.snapshot.endpoints;
  }

  get ordered(): boolean {
    return this.snapshot.version > 0;
  }

  route(id: string): RouteSettings | undefined {
    return this.snapshot.routesById.get(id);
  }

  refresh(): Promise<void> {
    return this.gate.run(async () => {
      await keepNewsroom(this.gate);
      if ((await newsroomVersion(this.gate)) !== this.snapshot.version) await this.reload();
    });
  }

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.refreshing;
  }

  /** Two at once read the same, as the version cannot move while one of them keeps it. */
  private async reload(): Promise<void> {
    const snapshot = new NewsroomSnapshot(await readNewsroom(this.gate), this.seal);
    this.snapshot = snapshot;
    for (const { destination, unreadable } of snapshot.endpoints.values())
      if (unreadable !== undefined) this.logger.error({ err: unreadable, destination: destination.id }, 'destination not served');
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.refreshing = this.refresh()
        .catch((error: unknown) => this.logger.warn({ err: error }, 'newsroom not read'))
        .then(() => this.schedule());
    }, REFRESH_EVERY_MS);
  }
}
