import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type Command, EndObligation, type ObligationOrder, type ObligationOutcome } from '@wireroom/contracts';
import { CommandServer, faultRecord } from '@wireroom/messaging';
import { AnsweredCommands } from '@wireroom/persistence';
import { CLOCK, type Clock, runtimeFault } from '@wireroom/runtime';
import { PROOFS, type Proofs } from '../obligation/proofs.js';
import { publishingFault } from '../publishing-faults.js';

/** Takes the desk's orders to end obligations. */
@Injectable()
export class TakeObligationOrders implements OnApplicationBootstrap {
  constructor(
    @Inject(CommandServer) private readonly server: CommandServer,
    @Inject(AnsweredCommands) private readonly commands: AnsweredCommands,
    @Inject(PROOFS) private readonly proofs: Proofs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.server.answer(EndObligation, (command) => this.end(command));
  }

  /**
   * Beside the command's own transaction: the chain is locked to the end of the one that writes to it.
   * @throws Fault `request-invalid` without a reason; `not-found`
   */
  private async end({ commandId, issuer, data }: Command<ObligationOrder>): Promise<ObligationOutcome> {
    const { name, role, reason } = issuer;
    if (reason === undefined) throw runtimeFault('request-invalid', { where: 'reason', why: 'what is known, and from whom' });
    const said = `${name} (${role}): ${reason}`;
    return this.commands.afterwards({ commandId, name: EndObligation.name }, async () => {
      const outcome = await this.change(data, said);
      if (outcome.outcome === 'unknown') throw runtimeFault('not-found', { what: 'obligation', id: data.obligationId });
      return outcome;
    });
  }

  private change({ obligationId, how }: ObligationOrder, said: string) {
    if (how === 'refuse')
      return this.proofs.refuse(obligationId, faultRecord(publishingFault('refused-by-person', { why: said })));
    return this.proofs.confirm(obligationId, { kind: 'by-person', at: this.clock.now().toISOString(), detail: said });
  }
}
