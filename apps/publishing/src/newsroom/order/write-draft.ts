import type { Outbox, TransactionGate } from '@wireroom/persistence';
import { destinationChanged } from '../../destination/destination-changed.js';
import { cancelledEvent } from '../../line/cancelled-event.js';
import { decideHoldsAnew } from '../../line/decide-holds-anew.js';
import { denySubscriptionsOf } from '../../websub/distribute/deny-subscriptions.js';
import { replaceNewsroom } from '../newsroom-locks.js';
import type { Draft } from './draft.js';
import { dropHolds } from './drop-holds.js';
import { cancelOwed } from './owed-deliveries.js';
import type { SealedDestination } from './seal-drafts.js';
import { removeDestinations, writeDestinations, writeSecrets } from './write-destinations.js';
import { writeRoutes } from './write-routes.js';

/** Writes a draft in the open transaction: whoever works by the newsroom as it was has finished when this begins to write. */
export async function writeDraft(
  gate: TransactionGate,
  outbox: Outbox,
  { draft, sealed }: { readonly draft: Draft; readonly sealed: readonly SealedDestination[] },
): Promise<void> {
  const same = (each: { action: string }) => each.action === 'none';
  await writeSecrets(
    gate,
    sealed.filter(({ draft: each }) => same(each)),
  );
  if (draft.routes.every(same) && draft.destinations.every(same)) return;
  const removed = idsOf(draft.destinations.filter(({ action }) => action === 'delete'));
  const ended = idsOf(draft.routes.filter(({ action }) => action === 'delete'));
  await replaceNewsroom(gate);
  await writeRoutes(gate, draft.routes);
  await dropHolds(gate, ended);
  await decideHoldsAnew(gate, idsOf(draft.routes.filter(({ action }) => action === 'update')));
  await denySubscriptionsOf(gate, ended);
  const cancelled = await cancelOwed(gate, removed);
  const at = new Date();
  await outbox.add(cancelled.map((delivery) => cancelledEvent(delivery, at)));
  await writeDestinations(
    gate,
    sealed.filter(({ draft: each }) => !same(each)),
  );
  await removeDestinations(gate, removed);
  await gate.sql('update publishing.newsroom set version = version + 1');
  await destinationChanged(gate, outbox, destinationsConcerned(draft));
}

/** Destinations that change, and those that routes name now or no longer. */
function destinationsConcerned({ routes, destinations }: Draft): string[] {
  const ids = new Set(idsOf(destinations.filter(({ action }) => action !== 'none')));
  for (const { before, after } of routes) {
    const [old, now] = [new Set(before?.destinations), new Set(after?.destinations)];
    for (const id of old) if (!now.has(id)) ids.add(id);
    for (const id of now) if (!old.has(id)) ids.add(id);
  }
  return [...ids];
}

function idsOf(resources: readonly { readonly id: string }[]): string[] {
  return resources.map(({ id }) => id);
}
