import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { TransactionGate } from '@wireroom/persistence';
import { LOGGER, type Logger } from '@wireroom/runtime';
import { FeedChanges } from '../feed/feed-changes.js';
import { Expectation } from './expectation.js';

/** How often the log is asked while anybody waits, for what other copies have written. Milliseconds. */
const POLL_MS = 1_000;
/** After a commit of this copy it is asked at once, but not more often than this. Milliseconds. */
const NUDGE_MS = 50;
/** After a pause of this length all are woken instead of asking what came since. Milliseconds. */
const STALE_MS = 10_000;

/**
 * Wakes whoever waits for a route to send something: one question to the log for all of them, whoever wrote it.
 *
 * Nothing is missed by those who first expect and then read. An entry that their read did not see was committed after it, so
 * a question that sees the entry is answered while they are in `expected`, and the position never passes an entry unseen
 * because sequences become visible in their order.
 */
@Injectable()
export class Arrivals implements OnModuleDestroy {
  private readonly expected = new Set<Expectation>();
  /** Entries up to here have woken those who waited for them. */
  private position = 0;
  private positionAt = Number.NEGATIVE_INFINITY;
  private timer: NodeJS.Timeout | undefined;
  private lastPoll = 0;
  private polling = false;
  private nudged = false;
  private stopping = false;

  constructor(
    @Inject(TransactionGate) private readonly gate: TransactionGate,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(FeedChanges) changes: FeedChanges,
  ) {
    changes.listen(() => this.nudge());
  }

  /** How many wait now. */
  get waiting(): number {
    return this.expected.size;
  }

  /** Whether the service stops: nobody waits any longer. */
  get stopped(): boolean {
    return this.stopping;
  }

  /** To be called before reading; then wait if there was nothing to read. Cancel it in any case. */
  expect(routeId: string): Expectation {
    const expectation = new Expectation(routeId, () => this.expected.delete(expectation));
    if (this.stopping) expectation.wake();
    else this.expected.add(expectation);
    this.schedule();
    return expectation;
  }

  onModuleDestroy(): void {
    this.stopping = true;
    clearTimeout(this.timer);
    for (const expectation of this.expected) expectation.wake();
  }

  /** Something was committed here: look soon. */
  private nudge(): void {
    this.nudged = true;
    this.schedule();
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (this.polling || this.stopping || this.expected.size === 0) return;
    const due = this.lastPoll + (this.nudged ? NUDGE_MS : POLL_MS);
    this.timer = setTimeout(() => void this.poll(), Math.max(0, due - Date.now()));
  }

  private async poll(): Promise<void> {
    this.polling = true;
    this.nudged = false;
    this.lastPoll = Date.now();
    try {
      if (this.lastPoll - this.positionAt > STALE_MS) await this.wakeAll();
      else await this.wakeChanged();
      this.positionAt = this.lastPoll;
    } catch (error) {
      this.logger.warn({ err: error }, 'the log of the routes could not be read; trying again');
    } finally {
      this.polling = false;
    }
    this.schedule();
  }

  private async wakeAll(): Promise<void> {
    const [row] = await this.gate.read<{ newest: number }>(
      'select coalesce(max(sequence), 0) as newest from publishing.product_entry',
    );
    this.position = row?.newest ?? 0;
    for (const expectation of this.expected) expectation.wake();
  }

  private async wakeChanged(): Promise<void> {
    const rows = await this.gate.read<{ route_id: string; newest: number }>(
      'select route_id, max(sequence) as newest from publishing.product_entry where sequence > $1 group by route_id',
      [this.position],
    );
    const changed = new Set(rows.map((row) => row.route_id));
    this.position = rows.reduce((highest, { newest }) => Math.max(highest, newest), this.position);
    for (const expectation of this.expected) if (changed.has(expectation.routeId)) expectation.wake();
  }
}
