import { Body, Controller, Headers, HttpCode, Inject, Post } from '@nestjs/common';
import type { ApplyReport } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { requireOperator } from '@wireroom/runtime';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { NewsroomOrders } from './order/newsroom-orders.js';

/**
 * `POST /v1/newsroom`: acts on the `routes` and `destinations` of an order. Its sources are ingest's business, which gets the same
 * order.
 */
@Controller('v1/newsroom')
export class NewsroomController {
  constructor(
    @Inject(NewsroomOrders) private readonly orders: NewsroomOrders,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  @Post()
  @HttpCode(200)
  apply(@Body() body: unknown, @Headers('authorization') authorization?: string): Promise<ApplyReport> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    const read = readOrder(body, ['routes', 'destinations']);
    return this.orders.apply({ read, dryRun: read.dryRun });
  }
}
