import type { TransactionGate } from '@wireroom/persistence';

/** Articles that each of these routes sent and goes on sending the revisions of: those that were not withdrawn. */
export async function countSent(gate: TransactionGate, routeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return counted(
    gate,
    `select route_id as id, count(*)::int as count from publishing.feed_entry
     where route_id = any($1::text[]) and not withdrawn group by route_id`,
    routeIds,
  );
}

/** Revisions that each of these routes holds now. */
export async function countHeld(gate: TransactionGate, routeIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  return counted(
    gate,
    'select route_id as id, count(*)::int as count from publishing.hold where route_id = any($1::text[]) group by route_id',
    routeIds,
  );
}

/** Articles of which each of these destinations received any revision. */
export async function countReceived(
  gate: TransactionGate,
  destinationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  return counted(
    gate,
    `select destination_id as id, count(distinct article_id)::int as count from publishing.ledger
     where destination_id = any($1::text[]) and state = 'delivered' group by destination_id`,
    destinationIds,
  );
}

async function counted(gate: TransactionGate, statement: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await gate.sql<{ id: string; count: number }>(statement, [ids]);
  return new Map(rows.map(({ id, count }) => [id, count]));
}
