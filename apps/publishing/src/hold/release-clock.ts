import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { LOGGER, type Logger } from '@wireroom/runtime';

/** How often the clock looks for embargoes that have ended, in milliseconds: release is due within a second. */
const TICK_MS = 250;

/** Calls for the release of embargoed revisions, also of what became due while nobody was running. */
@Injectable()
export class ReleaseClock implements OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  /** @param release releases what is due; when it throws, the next tick tries again */
  start(release: () => Promise<void>): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick(release);
    }, TICK_MS);
  }

  /** Resolves when a release that is going on is done. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.ticking;
  }

  private async tick(release: () => Promise<void>): Promise<void> {
    try {
      await release();
    } catch (error) {
      this.logger.warn({ err: error }, 'embargo clock interrupted');
    }
    if (!this.stopped) this.start(release);
  }
}
