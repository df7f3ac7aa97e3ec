import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ArticleEnriched, ArticleReceived } from '@wireroom/contracts';
import { type BatchContext, OnEvent } from '@wireroom/messaging';
import { Precedence } from '@wireroom/runtime';
import { PublishingPipeline } from '../publishing.pipeline.js';

/** Where revisions come in: enriched ones from row 7, withdrawals already from row 6. */
@Controller()
export class ArticleEvents {
  constructor(
    @Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline,
    @Inject(Precedence) private readonly precedence: Precedence,
  ) {}

  @OnEvent(ArticleReceived, { lanes: ['flash'] })
  withdraw(@Payload() events: ArticleReceived[], @Ctx() batch: BatchContext): Promise<void> {
    const withdrawals = events.filter(({ data }) => data.article.pubStatus !== 'usable');
    if (withdrawals.length > 0) this.precedence.claim();
    return this.pipeline.take(withdrawals, batch);
  }

  @OnEvent(ArticleEnriched)
  async publish(@Payload() events: ArticleEnriched[], @Ctx() batch: BatchContext): Promise<void> {
    if (events[0]?.data.lane === 'routine') await this.precedence.yield();
    return this.pipeline.take(events, batch);
  }
}
