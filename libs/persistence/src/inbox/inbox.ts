import type { TransactionGate } from '../transaction/transaction-gate.js';

/** What the inbox has to know of an event. */
export interface InboxEntry {
  readonly id: string;
  readonly time: string;
}

/** The inbox of one schema: makes the effect of an event happen once, in the transaction of that effect. */
export class Inbox {
  constructor(
    private readonly gate: TransactionGate,
    private readonly schema: string,
  ) {}

  /** Notes the events as taken by `consumer` and answers the ids of those that were not yet. In the open transaction. */
  async accept(consumer: string, entries: readonly InboxEntry[]): Promise<ReadonlySet<string>> {
    const rows = await this.gate.sql<{ event_id: string }>(
      `insert into ${this.schema}.inbox (consumer, event_id, event_time)
       select $1, event_id, event_time from unnest($2::uuid[], $3::timestamptz[]) as e (event_id, event_time)
       on conflict do nothing returning event_id`,
      [consumer, entries.map((entry) => entry.id), entries.map((entry) => entry.time)],
    );
    return new Set(rows.map((row) => row.event_id));
  }

  /** Takes back the note for events that were put off, so that their redelivery is not refused. */
  async forget(consumer: string, entries: readonly InboxEntry[]): Promise<void> {
    if (entries.length === 0) return;
    await this.gate.sql(
      `delete from ${this.schema}.inbox i using unnest($2::uuid[], $3::timestamptz[]) as e (event_id, event_time)
       where i.consumer = $1 and i.event_id = e.event_id and i.event_time = e.event_time`,
      [consumer, entries.map((entry) => entry.id), entries.map((entry) => entry.time)],
    );
  }
}
