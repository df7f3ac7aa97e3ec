import type { TransactionGate } from '@wireroom/persistence';

/** How many revisions each of these routes holds now; a route that holds none is not there. */
export async function countHolds(gate: TransactionGate, routeIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await gate.read<{ route_id: string; held: number }>(
    'select route_id, count(*)::int as held from publishing.hold where route_id = any($1::text[]) group by route_id',
    [routeIds],
  );
  return new Map(rows.map((row) => [row.route_id, row.held]));
}

/** Lets go of all that these routes hold, unsent: for routes that are taken away. Answers how many. In the open transaction. */
export async function dropHolds(gate: TransactionGate, routeIds: readonly string[]): Promise<number> {
  const [row] = await gate.sql<{ dropped: number }>(
    `with dropped as (delete from publishing.hold where route_id = any($1::text[]) returning 1)
     select count(*)::int as dropped from dropped`,
    [routeIds],
  );
  return row?.dropped ?? 0;
}

/**
 * Has the release clock decide anew about all that these routes hold, by the routes as they are then: for routes whose query or rules have
 * changed. In the open transaction.
 */
export async function decideHoldsAnew(gate: TransactionGate, routeIds: readonly string[], now: Date): Promise<void> {
  await gate.sql('update publishing.hold set release_at = $2 where route_id = any($1::text[])', [routeIds, now]);
}
