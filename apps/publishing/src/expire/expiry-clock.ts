import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger, repeat } from '@wireroom/runtime';
import { ExpiryPipeline } from '../expiry.pipeline.js';

/** How often the clock looks for what has expired, in milliseconds. */
const TICK_MS = 250;

/** Takes out of the feeds what has expired, also while nobody was running. When a tick throws, the next one tries again. */
@Injectable()
export class ExpiryClock implements OnApplicationBootstrap, OnModuleDestroy {
  private stopTicking: () => Promise<void> = async () => undefined;
  private stopped = false;

  constructor(
    @Inject(ExpiryPipeline) private readonly pipeline: ExpiryPipeline,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const interrupted = (error: unknown) => this.logger.warn({ err: error }, 'expiry clock interrupted');
    this.stopTicking = repeat(TICK_MS, () => this.tick(), interrupted);
  }

  /** Resolves when a tick that is going on is done. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.stopTicking();
  }

  private async tick(): Promise<void> {
    let more = true;
    while (more && !this.stopped) more = await this.pipeline.expireDue();
  }
}
