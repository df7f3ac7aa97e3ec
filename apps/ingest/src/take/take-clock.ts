import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger, repeat } from '@wireroom/runtime';
import { IngestPipeline } from '../ingest.pipeline.js';

/** How often the clock looks for parts that have waited long enough, in milliseconds. */
const TICK_MS = 1_000;

/** Lets parts go out that have waited long enough for the one before them. When a tick throws, the next one tries again. */
@Injectable()
export class TakeClock implements OnApplicationBootstrap, OnModuleDestroy {
  private stopTicking: () => Promise<void> = async () => undefined;
  private stopped = false;

  constructor(
    @Inject(IngestPipeline) private readonly pipeline: IngestPipeline,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const interrupted = (error: unknown) => this.logger.warn({ err: error }, 'clock of parts interrupted');
    this.stopTicking = repeat(TICK_MS, () => this.tick(), interrupted);
  }

  /** Resolves when a tick that is going on is done. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.stopTicking();
  }

  private async tick(): Promise<void> {
    let more = true;
    while (more && !this.stopped) more = await this.pipeline.releaseDueStory();
  }
}
