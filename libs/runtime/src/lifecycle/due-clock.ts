import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '../logging/logger.js';
import { repeat } from './repeat.js';

/** How a clock goes. */
export interface DueClockOptions {
  /** As it is called in the log. */
  readonly name: string;
  /** Milliseconds between two looks. */
  readonly everyMs: number;
  readonly logger: Logger;
}

/**
 * Sees to what falls due while a service runs, and to what fell due while nobody was running. A look goes on as long as there is more, since much may be due at one time;
 * when it throws, the next one tries again.
 */
export abstract class DueClock implements OnApplicationBootstrap, OnModuleDestroy {
  private stopLooking: () => Promise<void> = async () => undefined;
  private stopped = false;

  constructor(private readonly options: DueClockOptions) {}

  onApplicationBootstrap(): void {
    const { name, everyMs, logger } = this.options;
    this.stopLooking = repeat(
      everyMs,
      () => this.look(),
      (error) => logger.warn({ err: error }, `${name} interrupted`),
    );
  }

  /** Resolves when a look that is going on is done. */
  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    await this.stopLooking();
  }

  /** Takes a part of what is due. Answers whether there was any, so that there may be more. */
  protected abstract takeDue(): Promise<boolean>;

  private async look(): Promise<void> {
    let more = true;
    while (more && !this.stopped) more = await this.takeDue();
  }
}
