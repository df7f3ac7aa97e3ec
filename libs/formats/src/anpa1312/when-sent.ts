import type { When } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import type { RepairLog } from '../repair-log.js';

/** `AP-WF-09-12-16 0123GMT<`: agency, wire, month, day, year, time, zone. */
const AMERICAN =
  /(?<agency>[A-Z]{2,5})-(?:[A-Z]{2,3}-)?(?<a>\d{2})-(?<b>\d{2})-(?<year>\d{2}) +(?<hour>\d{2})(?<minute>\d{2}) ?(?<zone>[A-Z]{1,5})?/;
/** `16:35ET 31-10-14<` and `13:05 10-31-14<`: time first, the order of day and month unsaid. */
const TIME_FIRST = /(?<hour>\d{2}):?(?<minute>\d{2}) ?(?<zone>[A-Z]{1,5})? +(?<a>\d{1,2})-(?<b>\d{1,2})-(?<year>\d{2})(?!\d)/;

export interface Sent {
  /** The line that was found, as given. */
  readonly written: string;
  readonly when?: When;
  readonly agency?: string;
}

/** When and by whom a message was sent, from the line at its end. Without a zone, or with one that moves by season, it is the date alone. */
export function whenSent(trailer: string, repairs: RepairLog): Sent | undefined {
  const near = trailer.slice(0, 400);
  const american = AMERICAN.exec(near);
  const match = american ?? TIME_FIRST.exec(near);
  if (match === null) return undefined;
  const { agency, a, b, year, hour, minute, zone } = match.groups as Record<string, string>;
  const order = orderOf(Number(a), Number(b), american !== null);
  const written = match[0].trim();
  if (order === undefined) {
    repairs.note('date-unreadable', `time of transmission "${written}"`);
    return { written };
  }
  const [month, day] = order === 'month-first' ? [a, b] : [b, a];
  const date = `${fullYear(year!)}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
  const when = readWhen(`${date} ${hour}:${minute}${zone === undefined ? '' : ` ${zone}`}`, 'time of transmission', repairs);
  return { written, ...(when === undefined ? {} : { when }), ...(agency === undefined ? {} : { agency }) };
}

/** American agencies put the month first; in the other form only a number above twelve tells. */
function orderOf(a: number, b: number, isAmerican: boolean): 'month-first' | 'day-first' | undefined {
  if (a > 12 && b > 12) return undefined;
  if (a > 12) return 'day-first';
  return isAmerican || b > 12 || a === b ? 'month-first' : undefined;
}

/** As in dates/: 1970 to 2069. */
function fullYear(year: string): number {
  return Number(year) + (Number(year) < 70 ? 2000 : 1900);
}
