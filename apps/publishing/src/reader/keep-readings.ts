import type { TransactionGate } from '@wireroom/persistence';
import { lockForReading } from './reader-lock.js';
import { readerColumns } from './reader-row.js';
import type { Reading } from './reading.js';

/**
 * Keeps what readers are about to be served; what is kept already stays as it is. What a page before this one had, and its reader took, is not counted again: a
 * sequence is fresh once, so that few rows hold each. In the open transaction.
 */
export async function keepReadings(gate: TransactionGate, readings: readonly Reading[], at: Date): Promise<void> {
  if (readings.length === 0) return;
  await lockForReading(gate);
  await gate.sql(
    `insert into publishing.served (kind, route_id, client, name, low, fresh, high, state, served_at)
     select r.kind, r.route_id, r.client, r.name, r.low, coalesce(before.high + 1, r.low), r.high, r.state, $8
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[])
       as r (kind, route_id, client, name, low, high, state)
     left join lateral (
       select max(s.high) as high from publishing.served s
       where s.kind = r.kind and s.route_id = r.route_id and s.client = r.client and s.name = r.name
         and s.high >= r.low and s.high < r.high and s.low <= r.low and s.state <= r.state and s.taken_at is not null) before on true
     order by r.kind, r.route_id, r.client, r.name, r.high, r.low
     on conflict do nothing`,
    [
      ...readerColumns(readings.map(({ reader }) => reader)),
      readings.map(({ low }) => low),
      readings.map(({ high }) => high),
      readings.map(({ state }) => state),
      at,
    ],
  );
}
