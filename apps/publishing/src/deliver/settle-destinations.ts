import type { Fault } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import type { TransactionGate } from '@wireroom/persistence';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';

/** What a round of attempts says of the destination itself. */
export interface DestinationNews {
  readonly id: string;
  readonly circuit: { readonly failures: number; readonly nextTryAt: Date | null };
  readonly suspendedBy: Fault | undefined;
}

/**
 * Counts what was delivered, shows the circuits, and suspends the destinations that asked for it, in the open transaction. Rows are locked in the order
 * of their ids, so that copies which settle for the same destinations do not wait for each other in a circle.
 * @param delivered how many deliveries each destination got
 * @returns the destinations whose circuit opened or closed, or which are suspended now
 */
export async function settleDestinations(
  gate: TransactionGate,
  news: readonly DestinationNews[],
  delivered: ReadonlyMap<string, number>,
): Promise<string[]> {
  const newest = [...newestOf(news).values()];
  const rows = await gate.sql<{ id: string; changed: boolean }>(
    `with said as (
       select * from unnest($1::text[], $2::int[], $3::int[], $4::timestamptz[], $5::text[]) as s (id, delivered, failures, next_try_at, fault)),
     before as materialized (
       select id, failures, suspended_at from publishing.destination where id in (select id from said) order by id for update)
     update publishing.destination d set delivered = d.delivered + s.delivered, failures = s.failures, next_try_at = s.next_try_at,
       last_success_at = case when s.delivered > 0 then clock_timestamp() else d.last_success_at end,
       state = case when s.fault is not null and d.state = 'active' then 'suspended' else d.state end,
       suspended_at = case when s.fault is null then d.suspended_at else coalesce(d.suspended_at, clock_timestamp()) end,
       suspended_fault = case when s.fault is null or d.suspended_at is not null then d.suspended_fault else s.fault::json end
     from before b join said s using (id) where d.id = b.id
     returning d.id, (b.failures >= $6) <> (d.failures >= $6) or (b.suspended_at is null) <> (d.suspended_at is null) as changed`,
    [
      newest.map(({ id }) => id),
      newest.map(({ id }) => delivered.get(id) ?? 0),
      newest.map(({ circuit }) => circuit.failures),
      newest.map(({ circuit }) => circuit.nextTryAt),
      newest.map(({ suspendedBy }) => (suspendedBy === undefined ? null : JSON.stringify(faultRecord(suspendedBy)))),
      CIRCUIT_FAILURES,
    ],
  );
  return rows.filter(({ changed }) => changed).map(({ id }) => id);
}

/** Of several rounds of one destination the last says how its circuit is, and any may have suspended it. */
function newestOf(news: readonly DestinationNews[]): Map<string, DestinationNews> {
  const newest = new Map<string, DestinationNews>();
  for (const each of news) {
    newest.set(each.id, { ...each, suspendedBy: newest.get(each.id)?.suspendedBy ?? each.suspendedBy });
  }
  return newest;
}
