import type { TraceDelivery } from '@wireroom/contracts';

/** `2 attempts, HTTP 204`. Attempts are told when the delivery is settled: of one that is owed they are not known. */
export function attemptsText({ state, attempts, httpStatus }: Pick<TraceDelivery, 'state' | 'attempts' | 'httpStatus'>): string {
  if (attempts === 0) return state === 'owed' ? 'not settled yet' : 'no attempt';
  return `${attempts === 1 ? '1 attempt' : `${attempts} attempts`}${httpStatus === undefined ? '' : `, HTTP ${httpStatus}`}`;
}
