import { Body, Controller, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ResendOrder, type ResendOutcome, type ResendReport } from '@wireroom/contracts';
import { requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { z } from 'zod';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { Resends } from './resends.js';

/** Commands that send deliveries again; they want the operator key. */
@Controller('v1')
export class ResendController {
  constructor(
    @Inject(Resends) private readonly resends: Resends,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
  ) {}

  @Post('deliveries/:id/resend')
  @HttpCode(200)
  one(@Param('id') id: string, @Headers('authorization') authorization?: string): Promise<ResendOutcome> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    if (!validate(id)) throw runtimeFault('not-found', { what: 'delivery', id });
    return this.resends.one(id);
  }

  @Post('destinations/:id/resend')
  @HttpCode(200)
  many(@Param('id') id: string, @Body() body: unknown, @Headers('authorization') authorization?: string): Promise<ResendReport> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, authorization);
    if (!this.plan.destinations.has(id)) throw runtimeFault('not-found', { what: 'destination', id });
    const order = ResendOrder.safeParse(body);
    if (!order.success) throw runtimeFault('request-invalid', { where: 'body', why: z.prettifyError(order.error) });
    return this.resends.many(id, order.data);
  }
}
