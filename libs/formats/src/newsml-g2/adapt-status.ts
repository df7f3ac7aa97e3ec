import type { Item, Signal } from '@wireroom/contracts';
import { laterEmbargo } from '../dates/later-embargo.js';
import { readEmbargo } from '../dates/read-embargo.js';
import { readWhen } from '../dates/read-when.js';
import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';
import { codeOf } from './concept-of.js';
import type { Properties } from './properties.js';
import { valueIn } from './text-in.js';

/** Codes of IPTC pubstatusg2, and what providers write for them. */
const STATUS_OF_CODE: Readonly<Record<string, Item['pubStatus']>> = {
  usable: 'usable',
  withheld: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
};
const SIGNAL_OF_CODE: Readonly<Record<string, Signal>> = {
  update: 'update',
  updated: 'update',
  correction: 'correction',
  corrected: 'correction',
  clarification: 'clarification',
  kill: 'kill',
  killed: 'kill',
  withdrawal: 'kill',
  withhold: 'withhold',
  withheld: 'withhold',
  advisory: 'advisory',
};

/** Whether the item may be used, what kind of change it is, and from when until when. */
export function setStatus(item: Item, properties: Properties, repairs: RepairLog): void {
  item.pubStatus = pubStatus(properties.take('pubstatus'), repairs);
  setSignals(item, properties);
  for (const element of properties.take('embargoed')) setEmbargo(item, element, repairs);
  setExpiry(item, properties, repairs);
  if (item.pubStatus === 'usable' && item.signals.some((signal) => signal === 'kill' || signal === 'withhold')) {
    repairs.note('status-contradicted', item.signals.join(' '));
    item.pubStatus = 'withheld';
  }
}

/** The standard allows one; of several the strictest counts. */
function pubStatus(elements: readonly XmlElement[], repairs: RepairLog): Item['pubStatus'] {
  const said = elements.map((element) => statusOf(element, repairs));
  return said.includes('canceled') ? 'canceled' : said.includes('withheld') ? 'withheld' : 'usable';
}

/** An unknown status withholds the item: using copy that should have been stopped is worse than asking. */
function statusOf(element: XmlElement, repairs: RepairLog): Item['pubStatus'] {
  const code = codeOf(element) ?? '';
  const status = Object.hasOwn(STATUS_OF_CODE, code) ? STATUS_OF_CODE[code] : undefined;
  if (status === undefined) repairs.note('status-unknown', code.slice(0, 60));
  return status ?? 'withheld';
}

/** Signals are also how providers steer their own systems; those that are no kind of change stay as they are. */
function setSignals(item: Item, properties: Properties): void {
  const unknown: XmlElement[] = [];
  for (const element of properties.take('signal')) {
    const code = codeOf(element) ?? '';
    const signal = Object.hasOwn(SIGNAL_OF_CODE, code) ? SIGNAL_OF_CODE[code] : undefined;
    if (signal === undefined) unknown.push(element);
    else if (!item.signals.includes(signal)) item.signals.push(signal);
  }
  properties.leave('signal', unknown);
}

/** The standard allows an embargo without a time: it is in force, and only a later version ends it. One that cannot be read is no less. */
function setEmbargo(item: Item, element: XmlElement, repairs: RepairLog): void {
  const written = valueIn(element);
  const until = readEmbargo(written, 'embargoed', repairs);
  if (until !== undefined) {
    item.embargoUntil = laterEmbargo(item.embargoUntil, until);
    return;
  }
  repairs.note(written === undefined ? 'embargo-without-end' : 'embargo-unreadable', written?.slice(0, 60));
  if (item.pubStatus === 'usable') item.pubStatus = 'withheld';
}

/** An expiry for some uses only (`pubconstraint`) is not the item's. */
function setExpiry(item: Item, properties: Properties, repairs: RepairLog): void {
  const all = properties.take('expires');
  const general = all.find(
    (element) => element.attributes['pubconstraint'] === undefined && element.attributes['pubconstrainturi'] === undefined,
  );
  const when = readWhen(valueIn(general), 'expires', repairs);
  if (when !== undefined) item.expiresAt = when;
  properties.leave(
    'expires',
    all.filter((element) => element !== general),
  );
}

/** 1 to 9, 0 where it is not set. */
export function setUrgency(item: Item, properties: Properties, repairs: RepairLog): void {
  const written = valueIn(properties.takeFirst('urgency'));
  if (written === undefined) return;
  const number = Number(written);
  if (Number.isInteger(number) && number >= 1 && number <= 9) item.urgency = number;
  else if (number !== 0) repairs.note('urgency-out-of-range', written.slice(0, 20));
}
