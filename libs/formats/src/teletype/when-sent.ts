import type { When } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import type { RepairLog } from '../repair-log.js';

/** `131137 GMT Nov 13`: day, hour and minute, zone, month, year (IPTC 7901 §6.2, after the date-time group of telegraphy). */
const DATE_TIME_GROUP = /(?<!\d)(\d{2})(\d{2})(\d{2})\s*([A-Z]{1,5})?\s+(\p{L}{3,9})\.?\s+(\d{4}|\d{2})(?!\d)/u;

/** When a message was sent, from a date-time group. Without a zone it is the date alone; without a year there is none. */
export function whenSent(trailer: string, repairs: RepairLog): When | undefined {
  const match = DATE_TIME_GROUP.exec(trailer.slice(0, 400));
  if (match === null) return undefined;
  const [, day, hour, minute, zone, month, year] = match;
  return readWhen(
    `${day} ${month} ${year} ${hour}:${minute}${zone === undefined ? '' : ` ${zone}`}`,
    'time of transmission',
    repairs,
  );
}
