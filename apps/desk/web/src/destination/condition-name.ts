import type { DestinationCondition } from '@wireroom/contracts';

const NAMES: Record<DestinationCondition, string> = {
  suspended: 'Suspended',
  failing: 'Failing',
  'dead-letters': 'Dead letters',
  working: 'Working',
  untold: 'Not described',
  removed: 'Removed',
};

export const conditionName = (condition: DestinationCondition): string => NAMES[condition];
