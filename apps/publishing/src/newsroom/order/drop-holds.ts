import type { TransactionGate } from '@wireroom/persistence';

/** Drops what routes hold that there are no more, in the open transaction. */
export async function dropHolds(gate: TransactionGate, routeIds: readonly string[]): Promise<void> {
  if (routeIds.length === 0) return;
  await gate.sql('delete from publishing.hold where route_id = any($1::text[])', [routeIds]);
}
