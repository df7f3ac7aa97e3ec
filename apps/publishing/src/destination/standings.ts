import type { TransactionGate } from '@wireroom/persistence';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';

/** Whether a destination is to be served, and when a person last had it tried again. */
export interface Standing {
  readonly id: string;
  /** It is neither suspended, nor removed and owed nothing. */
  readonly served: boolean;
  readonly resumedAt: Date | null;
}

/** How all destinations stand, by id. One that was removed is served for as long as the ledger owes it withdrawals. */
export async function readStandings(gate: TransactionGate): Promise<ReadonlyMap<string, Standing>> {
  const rows = await gate.read<Standing>(
    `select d.id, d.resumed_at as "resumedAt", d.suspended_at is null and (d.state <> 'removed' or exists (
       select 1 from publishing.ledger l where l.destination_id = d.id and l.state = 'owed')) as served
     from publishing.destination d where d.settings is not null`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Whether the ledger owes a destination anything. */
export async function isOwed(gate: TransactionGate, destinationId: string): Promise<boolean> {
  const rows = await gate.read(`select 1 from publishing.ledger where destination_id = $1 and state = 'owed' limit 1`, [
    destinationId,
  ]);
  return rows.length > 0;
}

/** Which of these destinations are suspended, or only probed. */
export async function readTroubled(gate: TransactionGate, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const rows = await gate.read<{ id: string }>(
    `select id from publishing.destination where id = any($1::text[]) and (suspended_at is not null or failures >= ${CIRCUIT_FAILURES})`,
    [ids],
  );
  return new Set(rows.map(({ id }) => id));
}
