import { Inject, Injectable } from '@nestjs/common';
import type { DeskArticle, RevisionSummary } from '@wireroom/contracts';
import { runtimeFault } from '@wireroom/runtime';
import { DataSource } from 'typeorm';
import { Decision } from './decision.entity.js';
import { Delivery } from './delivery.entity.js';
import { Enrichment } from './enrichment.entity.js';
import { latestDecisions } from './latest-decisions.js';
import { latestDeliveries } from './latest-deliveries.js';
import { mergeTimelines } from './merge-timelines.js';
import { Revision } from './revision.entity.js';

/** Puts an article's page together from what the events stated. */
@Injectable()
export class ReadArticle {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * One revision with all that is known of it; the newest when none is asked for.
   * @throws Fault `not-found`
   */
  async read(articleId: string, wanted?: number): Promise<DeskArticle> {
    const revisions = await this.summaries(articleId);
    const revision = wanted ?? revisions[0]?.revision;
    const found =
      revision === undefined ? null : await this.dataSource.getRepository(Revision).findOneBy({ articleId, revision });
    if (found === null) throw runtimeFault('not-found', { what: 'article', id: articleId });
    const { article, outcome, lane, timeline } = found;
    const { enrichment, decisions, deliveries } = await this.facts(articleId, found.revision);
    return {
      article,
      outcome,
      lane,
      enriched: enrichment !== null,
      annotations: enrichment?.annotations ?? [],
      skipped: enrichment?.skipped ?? [],
      revisions,
      trace: {
        timeline: mergeTimelines([
          timeline,
          enrichment?.timeline ?? [],
          ...decisions.map((each) => each.timeline),
          ...deliveries.map((each) => each.timeline),
        ]),
        decisions: latestDecisions(decisions.map((each) => each.decisions)),
        deliveries: latestDeliveries(deliveries),
      },
    };
  }

  private async facts(articleId: string, revision: number) {
    const [enrichment, decisions, deliveries] = await Promise.all([
      this.dataSource.getRepository(Enrichment).findOneBy({ articleId, revision }),
      this.dataSource.getRepository(Decision).find({ where: { articleId, revision }, order: { decidedAt: 'asc' } }),
      this.dataSource.getRepository(Delivery).find({ where: { articleId, revision }, order: { notedAt: 'asc' } }),
    ]);
    return { enrichment, decisions, deliveries };
  }

  private async summaries(articleId: string): Promise<RevisionSummary[]> {
    const rows = await this.dataSource.getRepository(Revision).find({
      select: {
        articleId: true,
        revision: true,
        receivedAt: true,
        outcome: true,
        pubStatus: true,
        headline: true,
        versionCreated: true,
      },
      where: { articleId },
      order: { revision: 'desc' },
    });
    return rows.map(({ revision, outcome, pubStatus, headline, receivedAt, versionCreated }) => ({
      revision,
      outcome,
      pubStatus,
      headline,
      receivedAt: receivedAt.toISOString(),
      versionCreated: versionCreated ?? undefined,
    }));
  }
}
