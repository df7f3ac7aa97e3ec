import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { PublishingPipeline } from '../publishing.pipeline.js';

/** How often the clock looks for embargoes that have ended, in milliseconds: release is due within a second. */
const TICK_MS = 250;

/** Releases embargoed revisions when their time has come, also what became due while nobody was running. */
@Injectable()
export class ReleaseClock implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.ticking;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick();
    }, TICK_MS);
  }

  private async tick(): Promise<void> {
    try {
      await this.pipeline.releaseHeld();
    } catch (error) {
      this.logger.warn({ err: error }, 'embargo clock interrupted');
    }
    if (!this.stopped) this.schedule();
  }
}
