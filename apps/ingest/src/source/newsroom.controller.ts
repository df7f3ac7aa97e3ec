import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import type { ApplyReport } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { readJson, requireOperator } from '@wireroom/runtime';
import { INGEST_CONFIG, type IngestConfig } from '../ingest.config.js';
import { ChangeSources } from './change-sources.js';

/**
 * `POST /v1/newsroom`: acts on the `sources` of an order. Its routes and destinations are publishing's business, which gets the
 * same order.
 */
@Controller('v1/newsroom')
export class NewsroomController {
  constructor(
    @Inject(ChangeSources) private readonly changes: ChangeSources,
    @Inject(INGEST_CONFIG) private readonly config: IngestConfig,
  ) {}

  @Post()
  @HttpCode(200)
  async apply(@Body() body: unknown, @Headers('authorization') authorization?: string): Promise<ApplyReport> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    const order = readOrder(readJson(body), ['sources']);
    return { dryRun: order.dryRun, changes: [...(await this.changes.apply(order))] };
  }
}
