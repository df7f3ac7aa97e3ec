import type { TransactionGate } from '@wireroom/persistence';
import { addressOf } from '../../destination/address-of.js';
import { CIRCUIT_FAILURES } from '../../line/circuit-failures.js';
import type { SealedDestination } from './seal-drafts.js';

/** Locks rows in the order of their ids, as deliveries are settled, so that the two do not wait for each other in a circle. */
export async function lockDestinations(gate: TransactionGate, ids: readonly string[]): Promise<void> {
  await gate.sql('select 1 from publishing.destination where id = any($1::text[]) order by id for update', [ids]);
}

/**
 * Writes what a draft makes of destinations, in one statement. One whose settings change is taken up again if it was suspended, and tried at once
 * if it was only probed.
 */
export async function writeDestinations(gate: TransactionGate, destinations: readonly SealedDestination[]): Promise<void> {
  if (destinations.length === 0) return;
  const rows = destinations.map(({ draft: { id, version, after }, settings, secrets }) => {
    return { id, version, settings, secrets, type: after?.type, address: after === undefined ? '' : addressOf(after) };
  });
  await gate.sql(
    `insert into publishing.destination as d (id, address, type, state, settings, secrets, version, changed_at)
     select id, address, type, 'active', settings, secrets, version, clock_timestamp()
     from json_to_recordset($1) as r (id text, address text, type text, settings json, secrets json, version int)
     order by id
     on conflict (id) do update set address = excluded.address, type = excluded.type, state = 'active', settings = excluded.settings,
       secrets = excluded.secrets, version = excluded.version, changed_at = excluded.changed_at,
       active_since = case when d.state = 'active' then d.active_since else excluded.changed_at end,
       resumed_at = case when d.state = 'active' and d.failures < ${CIRCUIT_FAILURES} then d.resumed_at else excluded.changed_at end,
       removed_at = null, suspended_at = null, suspended_fault = null, failures = 0, next_try_at = null`,
    [JSON.stringify(rows)],
  );
}

/** Keeps only the secrets, sealed anew: nothing of the destination has changed. */
export async function writeSecrets(gate: TransactionGate, destinations: readonly SealedDestination[]): Promise<void> {
  if (destinations.length === 0) return;
  const rows = destinations.map(({ draft: { id }, secrets }) => ({ id, secrets }));
  await gate.sql(
    `update publishing.destination d set secrets = r.secrets
     from json_to_recordset($1) as r (id text, secrets json) where d.id = r.id`,
    [JSON.stringify(rows)],
  );
}

/** Removed destinations keep their settings: withdrawals of what they received still go to them. */
export async function removeDestinations(gate: TransactionGate, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await gate.sql(
    `update publishing.destination set state = 'removed', removed_at = clock_timestamp(), suspended_at = null, suspended_fault = null,
       failures = 0, next_try_at = null, version = version + 1, changed_at = clock_timestamp()
     where id = any($1::text[])`,
    [ids],
  );
}
