import type { TransactionGate } from '@wireroom/persistence';

/** The sequence of the newest withdrawal that a route's feed has listed after this one; undefined when there is none. */
export async function withdrawnSince(gate: TransactionGate, routeId: string, sequence: number): Promise<number | undefined> {
  const [row] = await gate.read<{ sequence: number }>(
    `select sequence from publishing.feed_entry where route_id = $1 and sequence > $2 and withdrawn order by sequence desc limit 1`,
    [routeId, sequence],
  );
  return row?.sequence;
}
