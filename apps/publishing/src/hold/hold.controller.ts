import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { type HeldPage, HoldDecision, type HoldOutcome, HoldReason } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { z } from 'zod';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { PublishingPipeline } from '../publishing.pipeline.js';
import { parseHoldCursor } from './hold-cursor.js';
import { readHolds } from './read-holds.js';

const Limit = z.coerce.number().int().min(1).max(200).default(50);

/** What routes hold, and what persons decide about it. */
@Controller('v1')
export class HoldController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline,
  ) {}

  @Get('holds')
  async holds(@Query() query: Readonly<Record<string, unknown>>, @Headers('authorization') key?: string): Promise<HeldPage> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, key);
    const limit = Limit.safeParse(query['limit']);
    if (!limit.success) throw runtimeFault('request-invalid', { where: 'limit', why: '1 to 200' });
    const reason = HoldReason.optional().safeParse(query['reason']);
    if (!reason.success) throw runtimeFault('request-invalid', { where: 'reason', why: HoldReason.options.join(', ') });
    const after = query['after'] === undefined ? undefined : parseHoldCursor(String(query['after']));
    if (query['after'] !== undefined && after === undefined)
      throw runtimeFault('request-invalid', { where: 'after', why: 'not a cursor of holds' });
    const routeId = query['route'] === undefined ? undefined : String(query['route']);
    return readHolds(this.gate, { routeId, reason: reason.data, after, limit: limit.data });
  }

  @Post('routes/:id/holds/:articleId')
  @HttpCode(200)
  async decide(
    @Param() { id, articleId }: { id: string; articleId: string },
    @Body() body: unknown,
    @Headers('authorization') key?: string,
  ): Promise<HoldOutcome> {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, key);
    if (!validate(articleId)) throw runtimeFault('request-invalid', { where: 'articleId', why: 'not the id of an article' });
    const decision = HoldDecision.safeParse(body);
    if (!decision.success) {
      const [issue] = decision.error.issues;
      throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'body', why: issue?.message });
    }
    await this.plan.refresh();
    if (this.plan.route(id) === undefined) throw runtimeFault('not-found', { what: 'route', id });
    return this.pipeline.decideHold(id, articleId, decision.data);
  }
}
