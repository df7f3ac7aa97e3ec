import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { type EmbargoBreakOutcome, EmbargoBreakWish, type EmbargoRecord } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, requireOperator, runtimeFault } from '@wireroom/runtime';
import { validate } from 'uuid';
import { EmbargoPipeline } from '../embargo.pipeline.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { readEmbargo } from './read-embargo.js';

/** The embargo of an article, and breaking it. */
@Controller('v1/articles')
export class EmbargoController {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(EmbargoPipeline) private readonly pipeline: EmbargoPipeline,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get(':articleId/embargo')
  async record(@Param('articleId') articleId: string, @Headers('authorization') key?: string): Promise<EmbargoRecord> {
    this.require(articleId, key);
    const record = await readEmbargo(this.gate, articleId.toLowerCase(), this.clock.now());
    if (record === undefined) throw runtimeFault('not-found', { what: 'article', id: articleId });
    return record;
  }

  @Post(':articleId/embargo/break')
  @HttpCode(200)
  async break(
    @Param('articleId') articleId: string,
    @Body() body: unknown,
    @Headers('authorization') key?: string,
  ): Promise<EmbargoBreakOutcome> {
    this.require(articleId, key);
    const wish = EmbargoBreakWish.safeParse(body);
    if (!wish.success) {
      const [issue] = wish.error.issues;
      throw runtimeFault('request-invalid', { where: issue?.path.join('.') || 'body', why: issue?.message });
    }
    return this.pipeline.breakEmbargo(articleId.toLowerCase(), wish.data);
  }

  private require(articleId: string, key: string | undefined): void {
    requireOperator(this.config.WIREROOM_OPERATOR_KEY, key);
    if (!validate(articleId)) throw runtimeFault('request-invalid', { where: 'articleId', why: 'not the id of an article' });
  }
}
