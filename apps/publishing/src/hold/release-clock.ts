import { Inject, Injectable } from '@nestjs/common';
import { DueClock, LOGGER, type Logger } from '@wireroom/runtime';
import { PublishingPipeline } from '../publishing.pipeline.js';

/** How often the clock looks for holds that have ended, in milliseconds: release is due within a second. */
const TICK_MS = 250;

/** Calls for the release of held revisions whose time has come. */
@Injectable()
export class ReleaseClock extends DueClock {
  constructor(
    @Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline,
    @Inject(LOGGER) logger: Logger,
  ) {
    super({ name: 'release clock', everyMs: TICK_MS, logger });
  }

  protected takeDue(): Promise<boolean> {
    return this.pipeline.releaseDue();
  }
}
