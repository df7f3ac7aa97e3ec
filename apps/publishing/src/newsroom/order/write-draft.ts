import type { ResourceChange } from '@wireroom/contracts';
import type { Outbox, TransactionGate } from '@wireroom/persistence';
import { destinationChanged } from '../../destination/destination-changed.js';
import { cancelledEvent } from '../../line/cancelled-event.js';
import { decideHoldsAnew } from '../../line/decide-holds-anew.js';
import { denySubscriptionsOf } from '../../websub/distribute/deny-subscriptions.js';
import { replaceNewsroom } from '../newsroom-locks.js';
import { decideEmbargoesAnew } from './decide-embargoes-anew.js';
import type { Draft } from './draft.js';
import type { Drafted } from './drafted.js';
import { dropHolds } from './drop-holds.js';
import { cancelOwed } from './owed-deliveries.js';
import type { SealedDestination } from './seal-drafts.js';
import { lockDestinations, removeDestinations, writeDestinations, writeSecrets } from './write-destinations.js';
import { writeRoutes } from './write-routes.js';

/** Writes a draft in the open transaction: whoever works by the newsroom as it was has finished when this begins to write. */
export async function writeDraft(
  gate: TransactionGate,
  outbox: Outbox,
  { draft, sealed }: { readonly draft: Draft; readonly sealed: readonly SealedDestination[] },
): Promise<void> {
  const { routes, destinations } = draft;
  const resealed = sealed.filter(({ draft: each }) => each.action === 'none');
  if ([...routes, ...destinations].every(({ action }) => action === 'none')) return writeSecrets(gate, resealed);
  const removed = idsOf(destinations, 'delete');
  const concerned = destinationsConcerned(draft);
  await replaceNewsroom(gate);
  await writeRoutes(gate, routes);
  await endRoutes(gate, idsOf(routes, 'delete'));
  await decideHoldsAnew(gate, idsOf(routes, 'update'));
  await decideEmbargoesAnew(gate, destinations);
  const cancelled = await cancelOwed(gate, removed);
  const at = new Date();
  await outbox.add(cancelled.map((delivery) => cancelledEvent(delivery, at)));
  await lockDestinations(gate, [...concerned, ...resealed.map(({ draft: { id } }) => id)]);
  await writeSecrets(gate, resealed);
  await writeDestinations(
    gate,
    sealed.filter(({ draft: each }) => each.action !== 'none'),
  );
  await removeDestinations(gate, removed);
  await gate.sql('update publishing.newsroom set version = version + 1');
  await destinationChanged(gate, outbox, concerned);
}

async function endRoutes(gate: TransactionGate, routeIds: readonly string[]): Promise<void> {
  await dropHolds(gate, routeIds);
  await denySubscriptionsOf(gate, routeIds);
}

/** Destinations that change, and those that routes name now or no longer. */
function destinationsConcerned({ routes, destinations }: Draft): string[] {
  const ids = new Set(destinations.filter(({ action }) => action !== 'none').map(({ id }) => id));
  for (const { before, after } of routes) {
    const [old, now] = [new Set(before?.destinations), new Set(after?.destinations)];
    for (const id of old) if (!now.has(id)) ids.add(id);
    for (const id of now) if (!old.has(id)) ids.add(id);
  }
  return [...ids];
}

function idsOf(resources: readonly Drafted<unknown>[], wanted: ResourceChange['action']): string[] {
  return resources.filter(({ action }) => action === wanted).map(({ id }) => id);
}
