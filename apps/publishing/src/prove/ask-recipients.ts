import { type ObligationChange, proofWaitMs } from '@wireroom/editorial';
import { faultRecord } from '@wireroom/messaging';
import type { TransactionGate } from '@wireroom/persistence';
import type { Clock, Logger } from '@wireroom/runtime';
import type { ProofAnswer, Prover } from '../obligation/prover.js';
import { publishingFault } from '../publishing-faults.js';
import { type Asked, claimAsked } from './claim-asked.js';
import { putOff, type Unproven } from './put-off.js';
import type { TakeProofs } from './take-proofs.js';

/** Obligations that one look claims at most. */
const CLAIMED_AT_ONCE = 100;
/** A prover's longest wait until it asks again, in milliseconds. */
const LONGEST_WAIT_MS = 3_600_000;

export interface AskRecipientsOptions {
  readonly gate: TransactionGate;
  readonly proofs: TakeProofs;
  readonly prover: Prover;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Asks the recipients of one kind whether articles are gone. Destinations are asked each by itself, so that one which hangs keeps no other; those who
 * read leave their traces in the database and are looked up together.
 */
export class AskRecipients {
  private readonly going = new Map<string, Promise<void>>();

  constructor(private readonly options: AskRecipientsOptions) {}

  /** Begins to ask whoever is due; resolves when they are claimed. */
  async look(): Promise<void> {
    const { gate, prover, clock } = this.options;
    const alone = prover.kind === 'destination';
    if (!alone && this.going.size > 0) return;
    const claim = { kind: prover.kind, busy: [...this.going.keys()], now: clock.now(), limit: CLAIMED_AT_ONCE };
    const claimed = await gate.run(() => claimAsked(gate, claim));
    const keyOf = ({ recipientKey }: Asked) => (alone ? recipientKey : prover.kind);
    for (const key of new Set(claimed.map(keyOf))) {
      const group = claimed.filter((each) => keyOf(each) === key);
      const asking = this.ask(group).finally(() => this.going.delete(key));
      this.going.set(key, asking);
    }
  }

  /** Resolves when all who were asked have answered and their answers are kept. */
  async atRest(): Promise<void> {
    await Promise.all(this.going.values());
  }

  private async ask(group: readonly Asked[]): Promise<void> {
    const { gate, prover, proofs, logger } = this.options;
    try {
      const answers = await this.answersOf(group);
      const changes = new Map<string, ObligationChange>();
      const unproven: Unproven[] = [];
      for (const [i, { obligation }] of group.entries()) {
        const answer = answers[i] ?? { kind: 'not-yet' };
        if (answer.kind === 'not-yet') unproven.push(this.unproven(obligation, answer));
        else changes.set(obligation.id, answer);
      }
      await gate.run(() => putOff(gate, unproven));
      await proofs.takeAll(changes);
    } catch (error) {
      // The claim ends by itself, and they are asked again.
      logger.warn({ err: error, kind: prover.kind }, 'what recipients of withdrawals answered could not be kept');
    }
  }

  private async answersOf(group: readonly Asked[]): Promise<readonly ProofAnswer[]> {
    const { prover, logger } = this.options;
    try {
      return await prover.prove(group.map(({ obligation }) => obligation));
    } catch (error) {
      logger.warn({ err: error, kind: prover.kind }, 'recipients of withdrawals could not be asked');
      const why = faultRecord(
        publishingFault('proof-failed', { why: error instanceof Error ? error.message : String(error) }, error),
      );
      return group.map(() => ({ kind: 'not-yet', why }));
    }
  }

  private unproven(obligation: Asked['obligation'], { why, retryAt }: Extract<ProofAnswer, { kind: 'not-yet' }>): Unproven {
    const now = this.options.clock.now().getTime();
    const wanted = retryAt?.getTime() ?? now + proofWaitMs(obligation.attempts);
    return { obligation, why, retryAt: new Date(Math.min(wanted, now + LONGEST_WAIT_MS)) };
  }
}
