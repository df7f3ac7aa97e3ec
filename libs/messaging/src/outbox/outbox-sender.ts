import { counter, type Logger } from '@wireroom/runtime';
import { ClaimCheck } from '../claim-check/claim-check.js';
import type { Broker } from '../connection/broker.js';
import { SendQueue } from './send-queue.js';

interface Row {
  readonly position: number;
  readonly eventId: string;
  readonly subject: string;
  readonly payload: Uint8Array;
}

/** The service's outbox; libs/persistence has the implementation. */
export interface OutboxPort {
  whenCommitted(listener: (rows: readonly Row[]) => void): void;
  settle(positions: readonly number[]): Promise<void>;
  relay(limit: number, olderThanMs: number, send: (rows: Row[]) => Promise<number[]>): Promise<number>;
}

/** Most messages waiting for their acknowledgement at once. */
const MAX_IN_FLIGHT = 512;
/** Confirmed rows are forgotten together, after this time at the latest, in milliseconds. */
const SETTLE_AFTER_MS = 100;
/** How often the relay looks for what was left, in milliseconds, and how old that must be: a live sender is faster. */
const RELAY_EVERY_MS = 300;
const RELAY_OLDER_THAN_MS = 3_000;
const RELAY_BATCH = 500;

const published = counter('wireroom_events_published_total', 'Events that JetStream has stored', ['how']);
const unpublished = counter('wireroom_events_publish_failed_total', 'Failed tries to publish; the relay tries again');

/**
 * Sends what the outbox owes: at once after the commit, and by the relay what a crash or a lost broker left. The same
 * event id goes along as `Nats-Msg-Id`, so a repeat within the duplicate window is refused by the stream, a later one by
 * the consumers' inboxes.
 */
export class OutboxSender {
  private readonly claimCheck: ClaimCheck;
  private readonly queue = new SendQueue<Row>(MAX_IN_FLIGHT);
  private inFlight = 0;
  private confirmed: number[] = [];
  private settleTimer: NodeJS.Timeout | undefined;
  private relayTimer: NodeJS.Timeout | undefined;
  private relaying: Promise<unknown> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly broker: Broker,
    private readonly outbox: OutboxPort,
    private readonly logger: Logger,
  ) {
    this.claimCheck = new ClaimCheck(broker);
  }

  start(): void {
    this.outbox.whenCommitted((rows) => this.send(rows));
    this.scheduleRelay();
  }

  /** Waits for what is on its way and forgets what was confirmed; what is left, the next start's relay sends. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.relayTimer);
    await this.relaying;
    while (this.inFlight > 0 && !this.broker.isAway()) await new Promise((resolve) => setTimeout(resolve, 5));
    await this.settle();
  }

  private send(rows: readonly Row[]): void {
    // With the broker away the relay will send them; queueing here would only fill memory.
    if (this.broker.isAway()) return;
    this.queue.push(rows);
    this.pump();
  }

  private pump(): void {
    for (let row = this.queue.next(this.inFlight); row !== undefined; row = this.queue.next(this.inFlight)) {
      this.inFlight += 1;
      const { position } = row;
      this.publish(row)
        .then(
          () => {
            published.inc({ how: 'at-once' });
            this.confirm(position);
          },
          () => unpublished.inc(),
        )
        .finally(() => {
          this.inFlight -= 1;
          this.pump();
        });
    }
  }

  private async publish(row: Row): Promise<void> {
    const payload = await this.claimCheck.deposit(row.eventId, row.payload);
    await this.broker.js.publish(this.broker.names.subject(row.subject), payload, { msgID: row.eventId });
  }

  private confirm(position: number): void {
    this.confirmed.push(position);
    this.settleTimer ??= setTimeout(() => void this.settle(), SETTLE_AFTER_MS);
  }

  private async settle(): Promise<void> {
    clearTimeout(this.settleTimer);
    this.settleTimer = undefined;
    const positions = this.confirmed;
    this.confirmed = [];
    if (positions.length === 0) return;
    // Rows that stay although they were sent are sent again by the relay, and refused as duplicates.
    await this.outbox.settle(positions).catch((error: unknown) => this.logger.warn({ err: error }, 'outbox rows not forgotten'));
  }

  private scheduleRelay(): void {
    this.relayTimer = setTimeout(() => {
      this.relaying = this.relay().finally(() => {
        if (!this.stopped) this.scheduleRelay();
      });
    }, RELAY_EVERY_MS);
  }

  private async relay(): Promise<void> {
    if (this.broker.isAway()) return;
    try {
      let found = RELAY_BATCH;
      while (found === RELAY_BATCH && !this.stopped) {
        found = await this.outbox.relay(RELAY_BATCH, RELAY_OLDER_THAN_MS, (rows) => this.sendAll(rows));
      }
    } catch (error) {
      this.logger.warn({ err: error }, 'relay interrupted');
    }
  }

  private async sendAll(rows: readonly Row[]): Promise<number[]> {
    const results = await Promise.allSettled(rows.map((row) => this.publish(row)));
    const sent = rows.filter((_, i) => results[i]?.status === 'fulfilled').map((row) => row.position);
    published.inc({ how: 'relay' }, sent.length);
    return sent;
  }
}
