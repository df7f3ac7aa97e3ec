import { recipientKeyOf } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import { askSoon } from './ask-soon.js';
import { readerColumns } from './reader-row.js';
import type { Taken } from './reading.js';

/** Notes that readers have what they were served, and has those asked soon who owe a proof. What another transaction notes is left to it. In the open transaction. */
export async function takeReadings(gate: TransactionGate, taken: readonly Taken[], at: Date): Promise<void> {
  if (taken.length === 0) return;
  await gate.sql(
    `with had as (
       select s.ctid from publishing.served s
       join unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::bigint[])
         as t (kind, route_id, client, name, low, lowest, highest)
         on s.kind = t.kind and s.route_id = t.route_id and s.client = t.client and s.name = t.name
           and s.high between t.lowest and t.highest and s.low >= t.low
       where s.taken_at is null for update of s skip locked)
     update publishing.served s set taken_at = $8 from had where s.ctid = had.ctid`,
    [
      ...readerColumns(taken.map(({ reader }) => reader)),
      taken.map(({ low }) => low),
      taken.map(({ from }) => from),
      taken.map(({ to }) => to),
      at,
    ],
  );
  const keys = taken.map(({ reader }) => recipientKeyOf(reader));
  await askSoon(gate, [...new Set(keys)], at);
}
