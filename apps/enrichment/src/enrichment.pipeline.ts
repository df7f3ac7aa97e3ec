import { setImmediate } from 'node:timers/promises';
import { Controller, Inject } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { ArticleReceived } from '@wireroom/contracts';
import { type BatchContext, OnEvent } from '@wireroom/messaging';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, counter, Precedence } from '@wireroom/runtime';
import { annotateArticle, pipelineVersion } from './annotate/annotate.js';
import type { AnnotatorSet } from './annotate/annotator.js';
import { enrichedEvent } from './record/enriched-event.js';
import { type AnnotatedRevision, recordAnnotations } from './record/record-annotations.js';

/** Injection token of the loaded annotators. */
export const ANNOTATORS = Symbol('ANNOTATORS');

/** Annotating is pure computing: after so many articles the event loop gets a turn, so that flash is not held up by it. */
const ARTICLES_PER_TURN = 4;

const skippedTotal = counter('wireroom_annotators_skipped_total', 'Annotators that failed or overran', ['annotator', 'reason']);

/** Row 7 of the line: a received revision is annotated, and what was found is recorded with the event that tells of it. */
@Controller()
export class EnrichmentPipeline {
  private readonly version: string;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(ANNOTATORS) private readonly annotators: AnnotatorSet,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Precedence) private readonly precedence: Precedence,
  ) {
    this.version = pipelineVersion(annotators);
  }

  @OnEvent(ArticleReceived, { batch: 64 })
  async enrich(@Payload() events: ArticleReceived[], @Ctx() batch: BatchContext): Promise<void> {
    await this.takeTurn(events);
    const annotated = await this.annotate(events);
    const at = this.clock.now();
    await recordAnnotations(this.gate, annotated, { pipelineVersion: this.version, at });
    await this.outbox.add(
      events.map((event, i) =>
        enrichedEvent(event, annotated[i] as AnnotatedRevision, {
          pipelineVersion: this.version,
          at,
          receivedAt: batch.storedAt(event),
        }),
      ),
    );
  }

  /** A withdrawal is on its way through publishing meanwhile, which shares the machine: routine copy stands back for it here as well. */
  private async takeTurn(events: readonly ArticleReceived[]): Promise<void> {
    if (events.some(({ data }) => data.article.pubStatus !== 'usable')) this.precedence.claim();
    else if (events[0]?.data.lane === 'routine') await this.precedence.yield();
  }

  private async annotate(events: readonly ArticleReceived[]): Promise<AnnotatedRevision[]> {
    const annotated: AnnotatedRevision[] = [];
    for (const [i, event] of events.entries()) {
      if (i > 0 && i % ARTICLES_PER_TURN === 0) await setImmediate();
      const { article } = event.data;
      const { annotations, skipped } = annotateArticle(article, this.annotators);
      for (const { annotator, reason } of skipped) skippedTotal.inc({ annotator, reason });
      annotated.push({ articleId: article.id, revision: article.revision, annotations, skipped });
    }
    return annotated;
  }
}
