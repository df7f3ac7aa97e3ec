import type { Lane } from '@wireroom/contracts';
import type { Outbox, TransactionGate } from '@wireroom/persistence';
import { GroupCommit } from '@wireroom/runtime';
import { destinationChanged } from '../destination/destination-changed.js';
import type { NoticeAnswer, Notices } from '../obligation/notices.js';
import type { Attempt } from './attempt.js';
import { settleDeliveries } from './settle-deliveries.js';
import { type DestinationNews, settleDestinations } from './settle-destinations.js';
import { settledEvent } from './settled-event.js';

/** Rounds that one transaction settles at most. */
const ROUNDS = 256;
/** One transaction at a time makes fuller ones, as in ingest (docs/adr/0004). */
const AT_ONCE = 1;
/** Beside that, for rounds of the flash lane alone (docs/adr/0032). */
const FLASH_AT_ONCE = 1;

/** What one worker's round of attempts came to. */
export interface SettledRound {
  readonly attempts: readonly Attempt[];
  readonly lane: Lane;
  readonly destination: DestinationNews;
}

/**
 * Settles what destinations have answered, of all workers of this process together: rounds that end while a transaction commits share the next one.
 * A round comes here only when all its answers are there, so that none waits for a destination that hangs. When a transaction of several fails, each
 * round is settled alone (docs/adr/0021).
 */
export class Settlements {
  private readonly group: GroupCommit<SettledRound, undefined>;

  constructor(
    private readonly gate: TransactionGate,
    private readonly outbox: Outbox,
    private readonly notices: Pick<Notices, 'takeAnswers'>,
  ) {
    const commit = (rounds: readonly SettledRound[], urgent: boolean) => this.gate.run(() => this.settleAll(rounds), { urgent });
    this.group = new GroupCommit(commit, { maxBatch: ROUNDS, concurrency: AT_ONCE, reserved: FLASH_AT_ONCE });
  }

  /** Resolves when the round is committed. @throws Fault of the database */
  settle(round: SettledRound): Promise<unknown> {
    return this.group.submit(round, { urgent: round.lane === 'flash' });
  }

  private async settleAll(rounds: readonly SettledRound[]): Promise<undefined[]> {
    const attempts = rounds.flatMap((round) => round.attempts);
    const delivered = await settleDeliveries(this.gate, attempts);
    const at = new Date();
    await this.outbox.add(attempts.flatMap((attempt) => settledEvent(attempt, at)));
    // Late, as the lanes and copies that deliver to a destination share its row until the commit.
    const news = rounds.map(({ destination }) => destination);
    await destinationChanged(this.gate, this.outbox, await settleDestinations(this.gate, news, delivered));
    // Last, as all proofs of all copies queue for the chain's lock until the commit.
    await this.notices.takeAnswers(attempts.flatMap(answerIn));
    return rounds.map(() => undefined);
  }
}

function answerIn({ answer }: Attempt): NoticeAnswer[] {
  return answer.says === undefined ? [] : [answer.says];
}
