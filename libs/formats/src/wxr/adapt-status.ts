import type { Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { RepairLog } from '../repair-log.js';
import { childText, type XmlElement } from '../xml/xml-element.js';

/** What WordPress shows to nobody, or not to everybody. */
const WITHHELD: ReadonlySet<string> = new Set(['draft', 'pending', 'auto-draft', 'private', 'trash', 'inherit']);
/** WordPress writes this where there is no date. */
const NO_DATE = '0000-00-00 00:00:00';

/** Dates by WordPress' own fields in UTC, and whether and from when the post may be shown. */
export function setStatus(item: Item, element: XmlElement): void {
  const repairs = new RepairLog();
  const posted = utc(element, 'wp:post_date_gmt', repairs);
  const modified = utc(element, 'wp:post_modified_gmt', repairs);
  if (posted !== undefined) item.firstCreated = posted;
  const changed = modified ?? posted;
  if (changed !== undefined) item.versionCreated = changed;
  const status = childText(element, 'wp:status') ?? 'publish';
  if (status === 'future') hold(item, posted, repairs);
  else if (WITHHELD.has(status)) item.pubStatus = 'withheld';
  else if (status !== 'publish') {
    item.pubStatus = 'withheld';
    repairs.note('status-unknown', status.slice(0, 60));
  }
  if (childText(element, 'wp:post_password') !== undefined) {
    item.pubStatus = 'withheld';
    repairs.note('password-protected');
  }
  item.repairs.push(...repairs.list);
}

/** A post that appears by itself at a time that nobody can read must not appear now. */
function hold(item: Item, until: Item['embargoUntil'], repairs: RepairLog): void {
  if (until !== undefined) {
    item.embargoUntil = until;
    return;
  }
  item.pubStatus = 'withheld';
  repairs.note('embargo-unreadable', 'wp:post_date_gmt');
}

function utc(element: XmlElement, name: string, repairs: RepairLog): Item['firstCreated'] {
  const written = childText(element, name);
  return written === undefined || written === NO_DATE ? undefined : readWhen(`${written}Z`, name, repairs);
}
