import { DestinationChanged, type DestinationChangedData, type FaultRecord } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { outgoingEvent } from '@wireroom/messaging';
import type { Outbox, TransactionGate } from '@wireroom/persistence';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';

/** Routes that one event names at most: with ids of any length it stays below the broker's limit for a message. */
const ROUTES_TOLD = 10_000;

interface ChangedRow {
  readonly id: string;
  readonly change: number;
  readonly type: string;
  readonly address: string;
  readonly state: DestinationChangedData['state'];
  readonly since: Date;
  readonly why: FaultRecord | null;
  readonly failures: number;
  readonly nextTryAt: Date | null;
  readonly routes: string[];
}

/**
 * Tells the desk how these destinations are now. To be called last in the open transaction, after their rows were written: it raises the `change` of
 * each, in the order of their ids, so that events can be put in order however they arrive.
 */
export async function destinationChanged(gate: TransactionGate, outbox: Outbox, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await gate.sql('select 1 from publishing.destination where id = any($1::text[]) order by id for update', [ids]);
  const rows = await gate.sql<ChangedRow>(
    `update publishing.destination d set change = change + 1
     where id = any($1::text[]) and settings is not null
     returning id, change, type, address, state, coalesce(removed_at, suspended_at, active_since) as since, suspended_fault as why, failures,
       next_try_at as "nextTryAt", array(select r.id from publishing.route r where r.destinations @> array[d.id] and not r.deleted
         order by r.id limit ${ROUTES_TOLD}) as routes`,
    [ids],
  );
  const at = new Date();
  await outbox.add(
    rows.map((row) =>
      outgoingEvent(DestinationChanged, {
        id: eventIdOf(DestinationChanged.type, row.id, row.change),
        about: row.id,
        at,
        address: { destinationId: row.id },
        data: dataOf(row),
      }),
    ),
  );
}

function dataOf({ id, why, failures, nextTryAt, since, ...row }: ChangedRow): DestinationChangedData {
  const open = failures >= CIRCUIT_FAILURES;
  return {
    destinationId: id,
    change: row.change,
    type: row.type,
    address: row.address,
    state: row.state,
    since: since.toISOString(),
    why: why ?? undefined,
    circuit: {
      state: open ? 'open' : 'closed',
      consecutiveFailures: failures,
      nextTryAt: open ? nextTryAt?.toISOString() : undefined,
    },
    routes: row.routes,
  };
}
