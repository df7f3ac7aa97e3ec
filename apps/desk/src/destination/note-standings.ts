import type { DestinationChangedData } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

/** Keeps how destinations are; what an older change says is left out. Needs `lockWire`. */
export async function noteStandings(gate: TransactionGate, changes: readonly DestinationChangedData[]): Promise<void> {
  const newest = newestChanges(changes);
  const rows = valueRows([
    ['text', newest.map(({ destinationId }) => destinationId)],
    ['bigint', newest.map(({ change }) => change)],
    ['text', newest.map(({ type }) => type)],
    ['text', newest.map(({ address }) => address)],
    ['text', newest.map(({ state }) => state)],
    ['timestamptz', newest.map(({ since }) => since)],
    ['json', newest.map(({ why }) => (why === undefined ? null : JSON.stringify(why)))],
    ['json', newest.map(({ circuit }) => JSON.stringify(circuit))],
    ['json', newest.map(({ routes }) => JSON.stringify(routes))],
  ]);
  await gate.sql(
    `insert into desk.destination as d (id, change, type, address, state, since, why, circuit, routes, sequence)
     select n.*, nextval('desk.wire_sequence') from (${rows.sql}) n
     on conflict (id) do update set sequence = excluded.sequence, change = excluded.change, type = excluded.type,
       address = excluded.address, state = excluded.state, since = excluded.since, why = excluded.why,
       circuit = excluded.circuit, routes = excluded.routes
     where d.change is null or excluded.change > d.change`,
    rows.parameters,
  );
}

/** Of a batch, the newest change of each destination, in order of id: one statement touches a row once. */
function newestChanges(changes: readonly DestinationChangedData[]): DestinationChangedData[] {
  const newest = new Map<string, DestinationChangedData>();
  for (const change of changes) {
    const known = newest.get(change.destinationId);
    if (known === undefined || change.change > known.change) newest.set(change.destinationId, change);
  }
  return [...newest.values()].sort((a, b) => (a.destinationId < b.destinationId ? -1 : 1));
}
