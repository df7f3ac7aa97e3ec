import type { DestinationStatus, FaultRecord } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';
import type { Destination } from '../newsroom/newsroom.js';

interface StatusRow {
  readonly id: string;
  readonly state: 'active' | 'suspended';
  readonly since: Date;
  readonly why: FaultRecord | null;
  readonly failures: number;
  readonly nextTryAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly owed: number;
  readonly delivered: number;
  readonly dead: number;
}

/** How the destinations are, by id. Of several copies of publishing, the circuit is that of the one that tried last. */
export async function readStatus(gate: TransactionGate, destinations: readonly Destination[]): Promise<DestinationStatus[]> {
  const types = new Map(destinations.map(({ id, type }) => [id, type]));
  const rows = await gate.read<StatusRow>(
    `select d.id, d.state, coalesce(d.suspended_at, d.active_since) as since, d.suspended_fault as why, d.failures,
       d.next_try_at as "nextTryAt", d.last_success_at as "lastSuccessAt", d.delivered::float8 as delivered,
       coalesce(l.owed, 0) as owed, coalesce(l.dead, 0) as dead
     from publishing.destination d left join (
       select destination_id, count(*) filter (where state = 'owed')::int as owed, count(*) filter (where state = 'dead')::int as dead
       from publishing.ledger where state in ('owed', 'dead') and destination_id = any($1::text[]) group by destination_id
     ) l on l.destination_id = d.id
     where d.id = any($1::text[]) order by d.id`,
    [[...types.keys()]],
  );
  return rows.map((row) => statusOf(row, types.get(row.id) ?? ''));
}

function statusOf(row: StatusRow, type: string): DestinationStatus {
  const { id, state, owed, delivered, dead, failures } = row;
  const open = failures >= CIRCUIT_FAILURES;
  return {
    id,
    type,
    state,
    since: row.since.toISOString(),
    why: row.why ?? undefined,
    owed,
    delivered,
    dead,
    circuit: {
      state: open ? 'open' : 'closed',
      consecutiveFailures: failures,
      nextTryAt: open ? row.nextTryAt?.toISOString() : undefined,
    },
    lastSuccessAt: row.lastSuccessAt?.toISOString(),
  };
}
