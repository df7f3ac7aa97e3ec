import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { ExpiryPipeline } from '../expiry.pipeline.js';

/** How often the clock looks for what has expired, in milliseconds. */
const TICK_MS = 250;

/** Takes out of the feeds what has expired, also while nobody was running. When a tick throws, the next one tries again. */
@Injectable()
export class ExpiryClock implements OnApplicationBootstrap, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(ExpiryPipeline) private readonly pipeline: ExpiryPipeline,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick();
    }, TICK_MS);
  }

  /** Resolves when a tick that is going on is done. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.ticking;
  }

  private async tick(): Promise<void> {
    try {
      let more = true;
      while (more && !this.stopped) more = await this.pipeline.expireDue();
    } catch (error) {
      this.logger.warn({ err: error }, 'expiry clock interrupted');
    }
    if (!this.stopped) this.onApplicationBootstrap();
  }
}
