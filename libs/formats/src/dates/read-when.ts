import type { When } from '@wireroom/contracts';
import type { RepairLog } from '../repair-log.js';
import { whenOf } from './moment.js';
import { parseMoment } from './parse-moment.js';

/**
 * A date in whatever shape it was written. A date that cannot be read is a repair, never an error.
 * @param field what the date was for, as the format calls it; named in the repair
 */
export function readWhen(written: string | undefined, field: string, repairs: RepairLog): When | undefined {
  const text = written?.trim().replace(/\s+/g, ' ');
  if (text === undefined || text === '') return undefined;
  const moment = parseMoment(text);
  const when = moment === undefined ? undefined : whenOf(moment);
  if (when === undefined) repairs.note('date-unreadable', `${field} "${text.slice(0, 60)}"`);
  else if (moment?.time !== undefined && moment.offset === undefined) {
    repairs.note('date-without-zone', `${field} "${text.slice(0, 60)}"`);
  }
  return when;
}
