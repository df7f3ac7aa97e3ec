import type { TraceDelivery } from '@wireroom/contracts';
import type { Delivery } from './delivery.entity.js';

/** The newest state of every delivery, by destination. Settled comes before owed whatever the clocks said. */
export function latestDeliveries(states: readonly Delivery[]): TraceDelivery[] {
  const latest = new Map<string, Delivery>();
  for (const state of states) {
    const known = latest.get(state.deliveryId);
    if (known === undefined || isNewer(state, known)) latest.set(state.deliveryId, state);
  }
  return [...latest.values()].map(shown).sort((a, b) => a.destinationId.localeCompare(b.destinationId));
}

function isNewer(a: Delivery, b: Delivery): boolean {
  if ((a.state === 'owed') !== (b.state === 'owed')) return b.state === 'owed';
  return a.notedAt.getTime() > b.notedAt.getTime();
}

function shown({ deliveryId, destinationId, state, attempts, httpStatus, notedAt, fault }: Delivery): TraceDelivery {
  return {
    deliveryId,
    destinationId,
    state,
    attempts,
    httpStatus: httpStatus ?? undefined,
    settledAt: state === 'owed' ? undefined : notedAt.toISOString(),
    fault: fault ?? undefined,
  };
}
