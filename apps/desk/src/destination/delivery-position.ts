import { Instant } from '@wireroom/contracts';
import { validate } from 'uuid';

/** A place among a destination's deliveries: the last state that was looked at. */
export interface DeliveryPosition {
  /** To the microsecond. */
  readonly at: string;
  readonly deliveryId: string;
}

export const deliveryCursor = ({ at, deliveryId }: DeliveryPosition): string => `${at}_${deliveryId}`;

/** The position that a cursor names; undefined for what no page has given out. */
export function parseDeliveryCursor(cursor: string): DeliveryPosition | undefined {
  const [at = '', deliveryId = '', ...rest] = cursor.split('_');
  if (rest.length > 0 || !validate(deliveryId) || !Instant.safeParse(at).success || Number.isNaN(Date.parse(at)))
    return undefined;
  return { at, deliveryId };
}
