import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock, LOGGER, type Logger, repeat } from '@wireroom/runtime';
import { PROVERS, type Prover } from '../obligation/prover.js';
import { AskRecipients } from './ask-recipients.js';
import { changeObligations, type Intended } from './change-obligations.js';
import { recordDone } from './record-done.js';
import { takeNotified } from './take-notified.js';
import { takeOverdue } from './take-overdue.js';
import { TakeProofs } from './take-proofs.js';

/** How often the clock looks, in milliseconds. */
const TICK_MS = 250;
/** Obligations that one transaction changes at most. */
const BATCH = 200;

/**
 * Sees to obligations: notes which notices have arrived, escalates what is open when its time is up, and asks for proof. Any number of copies share the
 * work, and what became due while nobody was running is done at the start. Escalation never waits for a recipient's answer.
 */
@Injectable()
export class ObligationClock implements OnApplicationBootstrap, OnModuleDestroy {
  /** Those who ask, one for each kind of recipient. */
  readonly asking: readonly AskRecipients[];
  private stops: (() => Promise<void>)[] = [];

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(TakeProofs) proofs: TakeProofs,
    @Inject(PROVERS) provers: readonly Prover[],
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.asking = provers.map((prover) => new AskRecipients({ gate, proofs, prover, clock, logger }));
  }

  onApplicationBootstrap(): void {
    const works = [() => this.escalateDue(), () => this.noteNotified(), ...this.asking.map((each) => () => each.look())];
    this.stops = works.map((work) => repeat(TICK_MS, work, (error) => this.interrupted(error)));
  }

  /** Resolves when what has begun is settled. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.stops.map((stop) => stop()));
    await Promise.all(this.asking.map((each) => each.atRest()));
  }

  /** Escalates what is open though its time is up. */
  escalateDue(): Promise<void> {
    return this.gate.run(async () => {
      const at = this.clock.now();
      const overdue = await takeOverdue(this.gate, at, BATCH);
      await this.change(
        overdue.map((obligation) => ({ obligation, changes: [{ kind: 'escalated' }] })),
        at,
      );
    });
  }

  /** Notes which notices have arrived; whoever got one is asked from then on. */
  noteNotified(): Promise<void> {
    return this.gate.run(async () => {
      const notified = await takeNotified(this.gate, BATCH);
      const intended = notified.map(
        ({ obligation, deliveredAt }): Intended => ({
          obligation,
          changes: [{ kind: 'notified', at: deliveredAt.toISOString() }],
        }),
      );
      await this.change(intended, this.clock.now());
    });
  }

  private async change(intended: readonly Intended[], at: Date): Promise<void> {
    if (intended.length === 0) return;
    await recordDone(this.gate, this.outbox, { done: await changeObligations(this.gate, intended, at), at });
  }

  private interrupted(error: unknown): void {
    this.logger.warn({ err: error }, 'clock of obligations interrupted');
  }
}
