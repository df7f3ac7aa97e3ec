import { DeliveryDue, type Lane } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { TransactionGate } from '@wireroom/persistence';
import type { OwedDelivery } from '../line/publication.js';

/** A delivery that may be sent again: it is settled, and the newest of its article at its destination. */
export interface Resendable extends OwedDelivery {
  readonly state: 'dead' | 'delivered';
  readonly attempts: number;
}

/** Puts settled deliveries back among the owed ones, in the open transaction that found and locked them. Tries begin to count anew. */
export async function oweAgain(gate: TransactionGate, destinationId: string, deliveries: readonly Resendable[]): Promise<void> {
  await gate.sql(
    `update publishing.ledger set state = 'owed', settled_at = null, attempts_before = attempts, resends = resends + 1
     where delivery_id = any($1::uuid[])`,
    [deliveries.map(({ deliveryId }) => deliveryId)],
  );
  await gate.sql('update publishing.destination set delivered = delivered - $2::int where id = $1', [
    destinationId,
    deliveries.filter(({ state }) => state === 'delivered').length,
  ]);
}

/** Dispatches a delivery again. It cannot be settled twice after the same number of tries, so neither can the event's id repeat. */
export function dueAgain({ attempts, ...due }: Resendable, at: Date): OutgoingEvent {
  const { deliveryId, destinationId, articleId, revision, lane } = due;
  return outgoingEvent(DeliveryDue, {
    id: eventIdOf(DeliveryDue.type, deliveryId, 'again', attempts),
    about: deliveryId,
    at,
    address: { lane: lane as Lane, destinationId },
    data: { deliveryId, destinationId, articleId, revision, lane },
  });
}
