import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ArticleEnriched, ArticleReceived } from '@wireroom/contracts';
import { type BatchContext, OnEvent } from '@wireroom/messaging';
import { PublishingPipeline } from '../publishing.pipeline.js';

/** Where revisions come in: enriched ones from row 7, withdrawals already from row 6. */
@Controller()
export class ArticleEvents {
  constructor(@Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline) {}

  @OnEvent(ArticleReceived, { lanes: ['flash'] })
  withdraw(@Payload() events: ArticleReceived[], @Ctx() batch: BatchContext): Promise<void> {
    const withdrawals = events.filter(({ data }) => data.article.pubStatus !== 'usable');
    return this.pipeline.take(withdrawals, batch);
  }

  @OnEvent(ArticleEnriched)
  publish(@Payload() events: ArticleEnriched[], @Ctx() batch: BatchContext): Promise<void> {
    return this.pipeline.take(events, batch);
  }
}
