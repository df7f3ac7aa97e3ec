import { Instant } from '@wireroom/contracts';
import { validate } from 'uuid';

/** A place in a destination's deliveries: the last one that was seen. */
export interface DeliveryCursor {
  readonly owedAt: string;
  readonly deliveryId: string;
}

/** Undefined for what no page has given out. */
export function parseDeliveryCursor(text: string): DeliveryCursor | undefined {
  const [owedAt = '', deliveryId = '', ...rest] = text.split('_');
  if (rest.length > 0 || !validate(deliveryId) || !Instant.safeParse(owedAt).success || Number.isNaN(Date.parse(owedAt)))
    return undefined;
  return { owedAt, deliveryId };
}
