import { DeliverySettled } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';

/** A delivery that was owed and is not tried any more. */
export interface CancelledDelivery {
  readonly deliveryId: string;
  readonly destinationId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly attempts: number;
}

/** The columns of a `CancelledDelivery`, for the `returning` of what cancels in the ledger. */
export const CANCELLED_COLUMNS = `delivery_id as "deliveryId", destination_id as "destinationId", article_id as "articleId", revision, attempts`;

/** Tells the desk of a delivery that was cancelled. One that was under way at that moment may still be told of as delivered, later. */
export function cancelledEvent(cancelled: CancelledDelivery, at: Date): OutgoingEvent {
  const { deliveryId, destinationId, attempts } = cancelled;
  const settledAt = at.toISOString();
  return outgoingEvent(DeliverySettled, {
    id: eventIdOf(DeliverySettled.type, deliveryId, 'cancelled', attempts),
    about: deliveryId,
    at,
    address: { destinationId },
    data: {
      ...cancelled,
      outcome: 'cancelled',
      settledAt,
      timeline: [{ step: 'settled', at: settledAt, note: `${destinationId}: cancelled` }],
    },
  });
}
