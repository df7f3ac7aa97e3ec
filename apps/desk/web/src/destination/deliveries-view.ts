import type { DestinationDelivery } from '@wireroom/contracts';

export type DeliveryFilter = DestinationDelivery['state'];

/** Which deliveries of a destination are shown; it stands in the address, so that it can be kept and gone back to. */
export interface DeliveriesView {
  /** All when absent. */
  readonly state?: DeliveryFilter;
  /** Those below this cursor; from the newest when absent. */
  readonly before?: string;
}

const STATES: readonly string[] = ['owed', 'delivered', 'dead', 'suspended', 'cancelled'] satisfies DeliveryFilter[];

/** The view that an address names; what it does not know is left out. */
export function readDeliveriesView(search: string): DeliveriesView {
  const parameters = new URLSearchParams(search);
  const state = parameters.get('state') ?? '';
  return { state: STATES.includes(state) ? (state as DeliveryFilter) : undefined, before: parameters.get('before') ?? undefined };
}

/** The part of an address, of the desk's pages and of its API alike, that names a view: with its question mark, or nothing. */
export function deliveriesQuery({ state, before }: DeliveriesView): string {
  const parameters = new URLSearchParams();
  if (state) parameters.set('state', state);
  if (before) parameters.set('before', before);
  return parameters.size === 0 ? '' : `?${parameters}`;
}
