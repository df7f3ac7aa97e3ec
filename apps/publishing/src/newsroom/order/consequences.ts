import type { TransactionGate } from '@wireroom/persistence';
import { countHeld, countReceived, countSent } from './count-sent.js';
import { destinationConsequences } from './destination-consequences.js';
import type { Draft } from './draft.js';
import { countOwed } from './owed-deliveries.js';
import { routeConsequences } from './route-consequences.js';

export interface Consequences {
  readonly destinations: ReadonlyMap<string, readonly string[]>;
  readonly routes: ReadonlyMap<string, readonly string[]>;
}

/** What follows from a draft, for each resource that it changes. Counts in the open transaction; a new resource costs nothing. */
export async function consequencesOf(gate: TransactionGate, draft: Draft): Promise<Consequences> {
  const routes = draft.routes.filter(({ action, again }) => action === 'update' || action === 'delete' || again);
  const destinations = draft.destinations.filter(({ action, again }) => action === 'update' || action === 'delete' || again);
  const routeIds = routes.map(({ id }) => id);
  const destinationIds = destinations.map(({ id }) => id);
  const sent = await countSent(gate, routeIds);
  const held = await countHeld(gate, routeIds);
  const owed = await countOwed(gate, destinationIds);
  const leaving = destinations.filter(({ action, again }) => action === 'delete' || again).map(({ id }) => id);
  const received = await countReceived(gate, leaving);
  const suspended = await suspendedOf(gate, destinationIds);
  return {
    routes: new Map(
      routes.map((each) => [each.id, routeConsequences(each, { sent: sent.get(each.id) ?? 0, held: held.get(each.id) ?? 0 })]),
    ),
    destinations: new Map(
      destinations.map((each) => [
        each.id,
        destinationConsequences(each, {
          owed: owed.get(each.id) ?? { withdrawals: 0, others: 0 },
          received: received.get(each.id) ?? 0,
          suspended: suspended.has(each.id),
        }),
      ]),
    ),
  };
}

async function suspendedOf(gate: TransactionGate, destinationIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (destinationIds.length === 0) return new Set();
  const rows = await gate.sql<{ id: string }>(
    `select id from publishing.destination where id = any($1::text[]) and state = 'suspended'`,
    [destinationIds],
  );
  return new Set(rows.map(({ id }) => id));
}
