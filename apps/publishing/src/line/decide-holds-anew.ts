import type { TransactionGate } from '@wireroom/persistence';

/**
 * Has the release clock decide anew about all that these routes hold, by the routes as they are then: for routes whose query or rules have
 * changed. In the open transaction.
 */
export async function decideHoldsAnew(gate: TransactionGate, routeIds: readonly string[]): Promise<void> {
  if (routeIds.length === 0) return;
  await gate.sql('update publishing.hold set release_at = clock_timestamp() where route_id = any($1::text[])', [routeIds]);
}
