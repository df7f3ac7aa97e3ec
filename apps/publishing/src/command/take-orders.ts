import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import {
  type Command,
  DecideHold,
  type HoldOrder,
  type HoldOutcome,
  type RedeliveryOrder,
  ResendDelivery,
  type ResendOutcome,
  type ResumeAnswer,
  ResumeDestination,
  type ResumeOrder,
} from '@wireroom/contracts';
import { CommandServer } from '@wireroom/messaging';
import { AnsweredCommands } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { ResumeDestinations } from '../destination/resume-destinations.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';
import { PublishingPipeline } from '../publishing.pipeline.js';
import { Resends } from '../resend/resends.js';

/** Takes the desk's orders. */
@Injectable()
export class TakeOrders implements OnApplicationBootstrap {
  constructor(
    @Inject(CommandServer) private readonly server: CommandServer,
    @Inject(AnsweredCommands) private readonly commands: AnsweredCommands,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(PublishingPipeline) private readonly pipeline: PublishingPipeline,
    @Inject(Resends) private readonly resends: Resends,
    @Inject(ResumeDestinations) private readonly destinations: ResumeDestinations,
  ) {}

  onApplicationBootstrap(): void {
    this.server.answer(DecideHold, (command) => this.decide(command));
    this.server.answer(ResendDelivery, (command) => this.resend(command));
    this.server.answer(ResumeDestination, (command) => this.resume(command));
  }

  /** @throws Fault `not-found` */
  private async decide({ commandId, issuer, data }: Command<HoldOrder>): Promise<HoldOutcome> {
    const { routeId, articleId, decision } = data;
    await this.plan.refresh();
    if (this.plan.route(routeId) === undefined) throw runtimeFault('not-found', { what: 'route', id: routeId });
    const note = [`${issuer.name} (${issuer.role})`, decision.note].filter(Boolean).join(': ').slice(0, 500);
    const work = () => this.pipeline.decideHold(routeId, articleId, { ...decision, note });
    return this.commands.once({ commandId, name: DecideHold.name }, work);
  }

  /** @throws Fault `not-found` */
  private async resend({ commandId, data }: Command<RedeliveryOrder>): Promise<ResendOutcome> {
    await this.plan.refresh();
    return this.commands.once({ commandId, name: ResendDelivery.name }, () => this.resends.one(data.deliveryId));
  }

  /** @throws Fault `not-found` */
  private async resume({ commandId, data }: Command<ResumeOrder>): Promise<ResumeAnswer> {
    await this.plan.refresh();
    const { destinationId } = data;
    return this.commands.afterwards({ commandId, name: ResumeDestination.name }, async () => {
      await this.destinations.resume(destinationId);
      return { outcome: 'resumed', destinationId };
    });
  }
}
