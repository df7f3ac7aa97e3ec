import type { WireEntry } from '@wireroom/contracts';

export interface DeliveryState {
  readonly kind: 'none' | 'underway' | 'done' | 'failed';
  readonly label: string;
  readonly title: string;
}

/** What the delivery column says of a revision. */
export function deliveryState({ owed, delivered, failed }: WireEntry['deliveries']): DeliveryState {
  if (owed === 0) return { kind: 'none', label: '–', title: 'Owed to no destination so far' };
  const label = `${delivered}/${owed}`;
  if (failed > 0) return { kind: 'failed', label, title: `${delivered} of ${owed} delivered, ${failed} failed` };
  if (delivered < owed)
    return { kind: 'underway', label, title: `${delivered} of ${owed} delivered, ${owed - delivered} under way` };
  return { kind: 'done', label, title: owed === 1 ? 'Delivered' : `All ${owed} delivered` };
}
