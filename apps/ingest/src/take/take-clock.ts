import { Inject, Injectable } from '@nestjs/common';
import { DueClock, LOGGER, type Logger } from '@wireroom/runtime';
import { IngestPipeline } from '../ingest.pipeline.js';

/** How often the clock looks for parts that have waited long enough, in milliseconds. */
const TICK_MS = 1_000;

/** Lets parts go out that have waited long enough for the one before them. */
@Injectable()
export class TakeClock extends DueClock {
  constructor(
    @Inject(IngestPipeline) private readonly pipeline: IngestPipeline,
    @Inject(LOGGER) logger: Logger,
  ) {
    super({ name: 'clock of parts', everyMs: TICK_MS, logger });
  }

  protected takeDue(): Promise<boolean> {
    return this.pipeline.releaseDueStory();
  }
}
