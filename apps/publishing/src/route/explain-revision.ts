import { Inject, Injectable } from '@nestjs/common';
import type { ArticleDecisions, RecordedDecision, RouteDecision } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import type { KeptRevision } from '../line/publication.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { publishingFault } from '../publishing-faults.js';

/** Which decisions are wanted. */
export interface DecisionsWanted {
  readonly articleId: string;
  /** The newest one where none is given. */
  readonly revision?: number;
  readonly routeId?: string;
}

interface Recorded {
  readonly revision: number;
  readonly at: Date;
  readonly decisions: readonly RouteDecision[];
}

/** Why routes took a revision, or did not: as it is on record, and for a route that is not as it decides now. */
@Injectable()
export class ExplainRevision {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
  ) {}

  /** @throws Fault `not-found` for an article, a revision or a route that is not there, `revision-missing` for what is no longer kept */
  async explain(wanted: DecisionsWanted): Promise<ArticleDecisions> {
    const { articleId, routeId } = wanted;
    const recorded = await this.recorded(wanted);
    const { revision, at } = recorded;
    const all = recorded.decisions.map((decision) => ({ ...decision, recorded: true }));
    const named = routeId === undefined ? all : all.filter((decision) => decision.routeId === routeId);
    const decisions = routeId !== undefined && named.length === 0 ? [await this.anew(articleId, recorded, routeId)] : named;
    return { articleId, revision, decidedAt: at.toISOString(), decisions };
  }

  private async recorded({ articleId, revision }: DecisionsWanted): Promise<Recorded> {
    const [row] = await this.gate.read<Recorded>(
      `select revision, decided_at as at, decisions from publishing.decision
       where article_id = $1 and ($2::int is null or revision = $2) order by revision desc, decided_at desc limit 1`,
      [articleId, revision ?? null],
    );
    const id = revision === undefined ? articleId : `${articleId}, revision ${revision}`;
    if (row === undefined) throw runtimeFault('not-found', { what: 'decision about article', id });
    return row;
  }

  /** The route had nothing to say of it then, so it had sent nothing of the article. */
  private async anew(articleId: string, { revision, at }: Recorded, routeId: string): Promise<RecordedDecision> {
    await this.plan.refresh();
    if (this.plan.route(routeId) === undefined) throw runtimeFault('not-found', { what: 'route', id: routeId });
    const [kept] = await this.gate.read<KeptRevision>(
      `select article, annotations, coalesce(skipped, '[]') as skipped from publishing.revision
       where article_id = $1 and revision = $2 limit 1`,
      [articleId, revision],
    );
    if (kept === undefined) throw publishingFault('revision-missing', { articleId, revision });
    const [verdict] = this.plan.routeSet.decideFor([routeId], { ...kept, sentBy: new Set() }, at);
    if (verdict === undefined) throw runtimeFault('not-found', { what: 'route', id: routeId });
    return { ...verdict, recorded: false };
  }
}
