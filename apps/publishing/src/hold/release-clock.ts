import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger, repeat } from '@wireroom/runtime';
import { PublishingPipeline } from '../publishing.pipeline.js';

/** How often the clock looks for holds that have ended, in milliseconds: release is due within a second. */
const TICK_MS = 250;

/** Calls for the release of held revisions, also of what became due while nobody was running. When a release throws, the next tick tries again. */
@Injectable()
export class ReleaseClock implements OnApplicationBootstrap, OnModuleDestroy {
  private stopTicking: () => Promise<void> = async () => undefined;
  private stopped = false;

  constructor(
    @Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const interrupted = (error: unknown) => this.logger.warn({ err: error }, 'release clock interrupted');
    this.stopTicking = repeat(TICK_MS, () => this.tick(), interrupted);
  }

  /** Resolves when a release that is going on is done. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.stopTicking();
  }

  private async tick(): Promise<void> {
    // Many may end at one time, and all are due within the second.
    let more = true;
    while (more && !this.stopped) more = await this.pipeline.releaseDue();
  }
}
