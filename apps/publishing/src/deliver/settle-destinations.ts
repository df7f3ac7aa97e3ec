import type { Fault } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import type { TransactionGate } from '@wireroom/persistence';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';

/** What a round of attempts says of the destination itself. */
export interface DestinationNews {
  readonly id: string;
  /** Of the settings that it was tried by: what an older version found out says nothing of the one that is in force. */
  readonly version: number;
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
       select * from unnest($1::text[], $2::int[], $3::int[], $4::timestamptz[], $5::text[], $6::int[])
         as s (id, delivered, failures, next_try_at, fault, version)),
     before as materialized (
       select id, failures, suspended_at, version from publishing.destination where id in (select id from said) order by id for update),
     news as (
       select b.id, s.delivered, s.version = b.version as holds, s.failures, s.next_try_at, case when s.version = b.version then s.fault end as fault,
         b.failures as failures_before, b.suspended_at as suspended_before
       from before b join said s using (id))
     update publishing.destination d set delivered = d.delivered + n.delivered,
       failures = case when n.holds then n.failures else d.failures end,
       next_try_at = case when n.holds then n.next_try_at else d.next_try_at end,
       last_success_at = case when n.delivered > 0 then clock_timestamp() else d.last_success_at end,
       state = case when n.fault is not null and d.state = 'active' then 'suspended' else d.state end,
       suspended_at = case when n.fault is null then d.suspended_at else coalesce(d.suspended_at, clock_timestamp()) end,
       suspended_fault = case when n.fault is null or d.suspended_at is not null then d.suspended_fault else n.fault::json end
     from news n where d.id = n.id
     returning d.id, (n.failures_before >= $7) <> (d.failures >= $7) or (n.suspended_before is null) <> (d.suspended_at is null) as changed`,
    [
      newest.map(({ id }) => id),
      newest.map(({ id }) => delivered.get(id) ?? 0),
      newest.map(({ circuit }) => circuit.failures),
      newest.map(({ circuit }) => circuit.nextTryAt),
      newest.map(({ suspendedBy }) => (suspendedBy === undefined ? null : JSON.stringify(faultRecord(suspendedBy)))),
      newest.map(({ version }) => version),
      CIRCUIT_FAILURES,
    ],
  );
  return rows.filter(({ changed }) => changed).map(({ id }) => id);
}

/** Of several rounds of one destination by its newest settings the last says how its circuit is, and any may have suspended it. */
function newestOf(news: readonly DestinationNews[]): Map<string, DestinationNews> {
  const newest = new Map<string, DestinationNews>();
  for (const each of news) {
    const known = newest.get(each.id);
    if (known === undefined || known.version < each.version) newest.set(each.id, each);
    else if (known.version === each.version) newest.set(each.id, { ...each, suspendedBy: known.suspendedBy ?? each.suspendedBy });
  }
  return newest;
}
