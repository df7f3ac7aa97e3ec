import { Inject, Injectable } from '@nestjs/common';
import type { FaultRecord, Obligation, Proof } from '@wireroom/contracts';
import type { ObligationChange } from '@wireroom/editorial';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import type { ProofOutcome, Proofs } from '../obligation/proofs.js';
import { changeObligations } from './change-obligations.js';
import { lockObligations } from './lock-obligations.js';
import { recordDone } from './record-done.js';

/** Takes proofs and refusals, wherever they come from. */
@Injectable()
export class TakeProofs implements Proofs {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  confirm(obligationId: string, proof: Proof): Promise<ProofOutcome> {
    return this.take(obligationId, { kind: 'confirmed', proof });
  }

  refuse(obligationId: string, why: FaultRecord): Promise<ProofOutcome> {
    return this.take(obligationId, { kind: 'refused', why });
  }

  /** What is known of several at once, in one transaction. What another has ended meanwhile stays as it is. */
  async takeAll(changes: ReadonlyMap<string, ObligationChange>): Promise<void> {
    if (changes.size === 0) return;
    await this.gate.run(async () => {
      await this.change([...changes.keys()], changes);
    });
  }

  private take(obligationId: string, change: ObligationChange): Promise<ProofOutcome> {
    return this.gate.run(async (): Promise<ProofOutcome> => {
      const [known] = await this.change([obligationId], new Map([[obligationId, change]]));
      if (known === undefined) return { outcome: 'unknown' };
      return { outcome: known.changed ? 'changed' : 'unchanged', obligation: known.obligation };
    });
  }

  private async change(
    ids: readonly string[],
    changes: ReadonlyMap<string, ObligationChange>,
  ): Promise<{ obligation: Obligation; changed: boolean }[]> {
    const at = this.clock.now();
    const locked = await lockObligations(this.gate, ids);
    const intended = locked.map(({ obligation, deliveredAt }) => ({
      obligation,
      // An answer to the notice may be here before the clock has seen that the notice arrived.
      changes: [
        ...(deliveredAt === null ? [] : [{ kind: 'notified' as const, at: deliveredAt.toISOString() }]),
        changes.get(obligation.id) as ObligationChange,
      ],
    }));
    const done = await changeObligations(this.gate, intended, at);
    await recordDone(this.gate, this.outbox, { done, at });
    return locked.map(({ obligation }) => {
      const newest = done.findLast((each) => each.obligation.id === obligation.id);
      return { obligation: newest?.obligation ?? obligation, changed: newest !== undefined };
    });
  }
}
