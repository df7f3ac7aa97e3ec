import { Inject, Injectable } from '@nestjs/common';
import type { EmbargoBreakOutcome, EmbargoBreakWish, Role } from '@wireroom/contracts';
import { type BreakDecision, decideBreak } from '@wireroom/editorial';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { breakSteps, keepStep, type NewStep } from './embargo/break-steps.js';
import { breakable } from './embargo/breakable.js';
import { keepWithoutEmbargo } from './embargo/drop-broken.js';
import { lockNewest } from './embargo/lock-newest.js';
import { stepEvent } from './embargo/step-told.js';
import { PUBLISHING_PLAN, type PublishingPlan } from './newsroom/newsroom.js';
import { PUBLISHING_CONFIG, type PublishingConfig } from './publishing.config.js';
import { PublishingPipeline } from './publishing.pipeline.js';

/** Who wants an embargo broken, of which revision, and why. */
export interface BreakOrder extends EmbargoBreakWish {
  /** What the person is at the desk. */
  readonly role?: Role;
}

/** Breaks embargoes: one person asks, another confirms, and what was held goes out as at the embargo's end. */
@Injectable()
export class EmbargoPipeline {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PublishingPipeline) private readonly publishing: PublishingPipeline,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(PUBLISHING_CONFIG) private readonly config: PublishingConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A step and what it releases are one transaction. @throws Fault `not-found`, `revision-missing` */
  breakEmbargo(articleId: string, order: BreakOrder): Promise<EmbargoBreakOutcome> {
    return this.gate.run(async () => {
      await this.plan.refresh();
      const at = this.clock.now();
      const article = await lockNewest(this.gate, articleId);
      const steps = await breakSteps(this.gate, articleId);
      const embargoEnd = breakable(article, { revision: order.revision, steps }, at);
      if (!(embargoEnd instanceof Date)) return embargoEnd;
      const decision = decideBreak(steps, { ...order, embargoEnd }, at);
      const step = { ...order, articleId, embargoEnd, at };
      if (decision.outcome === 'requested') return this.request(step);
      if (decision.outcome === 'refused') return refusalOf(decision);
      await this.keep({ ...step, step: 'confirmed' });
      await keepWithoutEmbargo(this.gate, article);
      await this.publishing.releaseBroken(articleId, embargoEnd, at);
      return { outcome: 'broken', requestedBy: decision.request.person };
    });
  }

  private async request(step: Omit<NewStep, 'step'>): Promise<EmbargoBreakOutcome> {
    const confirmBefore = new Date(step.at.getTime() + this.config.WIREROOM_EMBARGO_BREAK_MINUTES * 60_000);
    await this.keep({ ...step, step: 'requested', confirmBefore });
    return { outcome: 'requested', requestedBy: step.person, confirmBefore: confirmBefore.toISOString() };
  }

  private async keep(step: NewStep): Promise<void> {
    await this.outbox.add([stepEvent(await keepStep(this.gate, step))]);
  }
}

function refusalOf({ outcome, reason, request }: Extract<BreakDecision, { outcome: 'refused' }>): EmbargoBreakOutcome {
  if (request === undefined) return { outcome, reason };
  return { outcome, reason, requestedBy: request.person, confirmBefore: request.confirmBefore?.toISOString() };
}
