import { Inject, Injectable } from '@nestjs/common';
import type { ConfirmationOutcome, WithdrawalConfirmation } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { validate } from 'uuid';
import { ConfirmationTokens } from '../obligation/confirmation-tokens.js';
import { PROOFS, type Proofs } from '../obligation/proofs.js';
import { publishingFault } from '../publishing-faults.js';
import { changeOf } from './change-of.js';
import { type OwedWithdrawal, readOwedWithdrawal } from './owed-withdrawal.js';

/** What recipients say by the links in their notices. */
@Injectable()
export class Confirmations {
  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(ConfirmationTokens) private readonly tokens: ConfirmationTokens,
    @Inject(PROOFS) private readonly proofs: Proofs,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What the holder of a token is asked to let go of; undefined where the token is not that of the obligation, or there is none: which of them is nobody's business. */
  async owedTo(id: string, token: unknown): Promise<OwedWithdrawal | undefined> {
    if (!validate(id) || typeof token !== 'string') return undefined;
    const owed = await readOwedWithdrawal(this.gate, id);
    return owed !== undefined && this.tokens.isTokenOf(owed, token) ? owed : undefined;
  }

  /** Ends what is owed, if it has not ended before. */
  async take({ id }: OwedWithdrawal, says: WithdrawalConfirmation): Promise<ConfirmationOutcome> {
    const change = changeOf(says, 'confirmed-by-link', this.clock.now());
    const taken =
      change.kind === 'confirmed' ? await this.proofs.confirm(id, change.proof) : await this.proofs.refuse(id, change.why);
    // Obligations are never deleted.
    if (taken.outcome === 'unknown') throw publishingFault('confirmation-token-wrong');
    const { state, endedAt } = taken.obligation;
    return { outcome: taken.outcome, obligationId: id, state, endedAt };
  }
}
