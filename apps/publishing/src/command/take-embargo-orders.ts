import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { BreakEmbargo, type Command, type EmbargoBreakOrder, type EmbargoBreakOutcome } from '@wireroom/contracts';
import { CommandServer } from '@wireroom/messaging';
import { AnsweredCommands } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { EmbargoPipeline } from '../embargo.pipeline.js';
import { PUBLISHING_PLAN, type PublishingPlan } from '../newsroom/newsroom.js';

/** Takes the desk's orders to break an embargo. */
@Injectable()
export class TakeEmbargoOrders implements OnApplicationBootstrap {
  constructor(
    @Inject(CommandServer) private readonly server: CommandServer,
    @Inject(AnsweredCommands) private readonly commands: AnsweredCommands,
    @Inject(PUBLISHING_PLAN) private readonly plan: PublishingPlan,
    @Inject(EmbargoPipeline) private readonly pipeline: EmbargoPipeline,
  ) {}

  onApplicationBootstrap(): void {
    this.server.answer(BreakEmbargo, (command) => this.break(command));
  }

  /** @throws Fault `request-invalid` without a reason; `not-found`, `revision-missing` */
  private async break({ commandId, issuer, data }: Command<EmbargoBreakOrder>): Promise<EmbargoBreakOutcome> {
    const { name: person, role, reason } = issuer;
    const { articleId, revision } = data;
    if (reason === undefined) throw runtimeFault('request-invalid', { where: 'reason', why: 'why the embargo is to be broken' });
    await this.plan.refresh();
    const work = () => this.pipeline.breakEmbargo(articleId.toLowerCase(), { person, role, reason, revision });
    return this.commands.once({ commandId, name: BreakEmbargo.name }, work);
  }
}
