import { Inject, Injectable } from '@nestjs/common';
import { DueClock, LOGGER, type Logger } from '@wireroom/runtime';
import { ExpiryPipeline } from '../expiry.pipeline.js';

/** How often the clock looks for what has expired, in milliseconds. */
const TICK_MS = 250;

/** Takes out of the feeds what has expired. */
@Injectable()
export class ExpiryClock extends DueClock {
  constructor(
    @Inject(ExpiryPipeline) private readonly pipeline: ExpiryPipeline,
    @Inject(LOGGER) logger: Logger,
  ) {
    super({ name: 'expiry clock', everyMs: TICK_MS, logger });
  }

  protected takeDue(): Promise<boolean> {
    return this.pipeline.expireDue();
  }
}
