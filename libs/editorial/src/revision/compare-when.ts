import type { When } from '@wireroom/contracts';

const DATE_LENGTH = 'YYYY-MM-DD'.length;

/**
 * Orders two moments at the coarser of their precisions: a date alone is neither before nor after an instant of that day.
 * @returns 1 when `a` is later, -1 when it is earlier, else 0
 */
export function compareWhen(a: When, b: When): -1 | 0 | 1 {
  if (a.length === DATE_LENGTH || b.length === DATE_LENGTH)
    return sign(a.slice(0, DATE_LENGTH).localeCompare(b.slice(0, DATE_LENGTH)));
  return sign(Date.parse(a) - Date.parse(b));
}

function sign(n: number): -1 | 0 | 1 {
  return n > 0 ? 1 : n < 0 ? -1 : 0;
}
