import type { Item, When } from '@wireroom/contracts';
import { readEmbargo } from '../dates/read-embargo.js';
import type { RepairLog } from '../repair-log.js';
import { around, findDate } from '../text/find-date.js';

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
  const until = releaseIn(told, repairs);
  if (until !== undefined) {
    item.embargoUntil = until;
    return;
  }
  item.pubStatus = item.pubStatus === 'canceled' ? 'canceled' : 'withheld';
  repairs.note('embargo-unreadable', (told[0] ?? version).slice(0, 60));
}

/** The day in the name of an advance is no time. */
function releaseIn(lines: readonly string[], repairs: RepairLog): When | undefined {
  for (const line of lines) {
    const found = findDate(line);
    if (found === undefined) continue;
    return readEmbargo(found.written, 'release', repairs, around(line, found).replace(/\badv(?:ance)?\s?\d{1,2}\b/gi, ''));
  }
  return undefined;
}
