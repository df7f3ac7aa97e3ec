import type { DestinationStatus, FaultRecord } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import type { TransactionGate } from '@wireroom/persistence';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';
import type { Endpoint } from '../newsroom/newsroom.js';
import type { ServedDestinations } from './served-destinations.js';

interface StatusRow {
  readonly id: string;
  readonly type: string;
  readonly state: DestinationStatus['state'];
  readonly since: Date;
  readonly why: FaultRecord | null;
  readonly failures: number;
  readonly nextTryAt: Date | null;
  readonly lastSuccessAt: Date | null;
  readonly owed: number;
  readonly delivered: number;
  readonly dead: number;
}

/**
 * How the destinations are, by id. Of several copies of publishing, the circuit is that of the one that tried last; one that
 * cannot be served here, for secrets that do not open or a file that is not there, is shown as suspended for that.
 */
export async function readStatus(
  gate: TransactionGate,
  endpoints: readonly Endpoint[],
  served: ServedDestinations,
): Promise<DestinationStatus[]> {
  const faults = new Map(endpoints.map(({ destination: { id }, unreadable }) => [id, unreadable ?? served.whyNotServed(id)]));
  const rows = await gate.read<StatusRow>(
    `select d.id, d.type, d.state, coalesce(d.removed_at, d.suspended_at, d.active_since) as since, d.suspended_fault as why, d.failures,
       d.next_try_at as "nextTryAt", d.last_success_at as "lastSuccessAt", d.delivered::float8 as delivered,
       coalesce(l.owed, 0) as owed, coalesce(l.dead, 0) as dead
     from publishing.destination d left join (
       select destination_id, count(*) filter (where state = 'owed')::int as owed, count(*) filter (where state = 'dead')::int as dead
       from publishing.ledger where state in ('owed', 'dead') and destination_id = any($1::text[]) group by destination_id
     ) l on l.destination_id = d.id
     where d.id = any($1::text[]) order by d.id collate "C"`,
    [[...faults.keys()]],
  );
  return rows.map((row) => {
    const status = statusOf(row);
    const fault = faults.get(row.id);
    if (fault === undefined || status.state !== 'active') return status;
    return { ...status, state: 'suspended', why: faultRecord(fault) };
  });
}

function statusOf({ since, why, failures, nextTryAt, lastSuccessAt, ...row }: StatusRow): DestinationStatus {
  const open = failures >= CIRCUIT_FAILURES;
  return {
    ...row,
    since: since.toISOString(),
    why: why ?? undefined,
    circuit: {
      state: open ? 'open' : 'closed',
      consecutiveFailures: failures,
      nextTryAt: open ? nextTryAt?.toISOString() : undefined,
    },
    lastSuccessAt: lastSuccessAt?.toISOString(),
  };
}
