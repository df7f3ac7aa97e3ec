import { portionsOf } from '../transaction/portions-of.js';
import type { TransactionGate } from '../transaction/transaction-gate.js';
import { valueRows } from '../transaction/value-rows.js';

/** An event on its way out: serialised once, published as these bytes by whoever sends it. */
export interface OutboxMessage {
  readonly eventId: string;
  readonly subject: string;
  readonly payload: Uint8Array;
}

export interface OutboxRow extends OutboxMessage {
  readonly position: number;
}

type OnCommitted = (rows: readonly OutboxRow[]) => void;

/** The outbox of one schema: owed in the transaction of the state it tells of, sent after the commit. */
export class Outbox {
  private onCommitted: OnCommitted = () => undefined;

  constructor(
    private readonly gate: TransactionGate,
    private readonly schema: string,
  ) {}

  /** Who publishes at once after each commit. */
  whenCommitted(listener: OnCommitted): void {
    this.onCommitted = listener;
  }

  /** Owes the messages, in order, in the open transaction. */
  async add(messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const positions: number[] = [];
    for (const portion of portionsOf(messages)) positions.push(...(await this.insert(portion)));
    const rows = messages.map((message, i) => ({ ...message, position: positions[i] ?? 0 }));
    this.gate.afterCommit(() => this.onCommitted(rows));
  }

  private async insert(messages: readonly OutboxMessage[]): Promise<number[]> {
    const values = valueRows([
      ['uuid', messages.map(({ eventId }) => eventId)],
      ['text', messages.map(({ subject }) => subject)],
      ['bytea', messages.map(({ payload }) => payload)],
    ]);
    const rows = await this.gate.sql<{ position: number }>(
      `insert into ${this.schema}.outbox (event_id, subject, payload) ${values.sql} returning position`,
      values.parameters,
    );
    return rows.map(({ position }) => position);
  }

  /** Forgets what JetStream has confirmed. */
  async settle(positions: readonly number[]): Promise<void> {
    await this.gate.run(() => this.gate.sql(`delete from ${this.schema}.outbox where position = any($1::bigint[])`, [positions]));
  }

  /**
   * Sends what a crash left: locks up to `limit` rows older than `olderThanMs`, hands them to `send` and deletes what it
   * confirms. Several relays share the work (`skip locked`). Answers how many rows it found.
   */
  async relay(limit: number, olderThanMs: number, send: (rows: OutboxRow[]) => Promise<number[]>): Promise<number> {
    return this.gate.run(async () => {
      const rows = await this.gate.sql<OutboxRow>(
        `select position, event_id as "eventId", subject, payload from ${this.schema}.outbox
         where created_at < clock_timestamp() - make_interval(secs => $2::float8 / 1000)
         order by position limit $1 for update skip locked`,
        [limit, olderThanMs],
      );
      if (rows.length === 0) return 0;
      const sent = await send(rows);
      await this.gate.sql(`delete from ${this.schema}.outbox where position = any($1::bigint[])`, [sent]);
      return rows.length;
    });
  }
}
