import type { TraceDelivery } from '@wireroom/contracts';

const NAMES: Record<TraceDelivery['state'], string> = {
  owed: 'Under way',
  delivered: 'Delivered',
  dead: 'Dead letter',
  suspended: 'Suspended',
  cancelled: 'Cancelled',
};

export const deliveryStateName = (state: TraceDelivery['state']): string => NAMES[state];
