import type { TraceDelivery } from '@wireroom/contracts';

/** `2 attempts, HTTP 204`. */
export function attemptsText({ state, attempts, httpStatus }: Pick<TraceDelivery, 'state' | 'attempts' | 'httpStatus'>): string {
  if (state === 'owed' && attempts === 0) return 'no attempt yet';
  return `${attempts === 1 ? '1 attempt' : `${attempts} attempts`}${httpStatus === undefined ? '' : `, HTTP ${httpStatus}`}`;
}
