import type { Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import type { RepairLog } from '../repair-log.js';
import { findDate } from '../text/find-date.js';

/** An advance: copy sent ahead of its day. `Adv12` names a day without a month, `ADVANCE FOR ...` often a date without a year. */
const IN_VERSION = /(?:^|[\s,-])adv(?:ance)?(?:\d{1,2})?(?:\s?-?\s?\d{1,2})?(?=$|[\s,-])/i;
const IN_LINE =
  /^\(?(?:eds?:\s*)?(?:adv(?:ance)?(?:s|\d{1,2})?\b|for (?:release|use)\b|hold for (?:release|use)\b|embargo(?:ed)?\b|release at\b|with release\b|for (?:immediate )?release\b)/i;
const AT_ONCE = /for immediate release/i;

/** Whether a line says when a story may be used. */
export function isReleaseLine(line: string): boolean {
  return IN_LINE.test(line);
}

/**
 * The release of an advance. One whose date is not told in full withholds the item: an embargo until nobody knows when must not run out at
 * once.
 */
export function adaptRelease(version: string, lines: readonly string[], item: Item, repairs: RepairLog): void {
  const told = lines.filter((line) => !AT_ONCE.test(line));
  if (told.length === 0 && !IN_VERSION.test(version)) return;
  const date = told.map((line) => findDate(line)).find((found) => found !== undefined);
  const until = readWhen(date?.written, 'release', repairs);
  if (until !== undefined) {
    item.embargoUntil = until;
    return;
  }
  item.pubStatus = item.pubStatus === 'canceled' ? 'canceled' : 'withheld';
  repairs.note('embargo-unreadable', (told[0] ?? version).slice(0, 60));
}
