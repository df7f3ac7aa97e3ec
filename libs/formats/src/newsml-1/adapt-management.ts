import type { Item, Signal, When } from '@wireroom/contracts';
import { readEmbargo } from '../dates/read-embargo.js';
import { readWhen } from '../dates/read-when.js';
import { MAX_LIST } from '../limits.js';
import { resolveReference } from '../markup/resolve-reference.js';
import type { RepairLog } from '../repair-log.js';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { referredGuid } from './identity.js';
import { formalName, lineText, wordOf } from './line-text.js';
import type { Properties } from './properties.js';

/** IPTC's status vocabulary, and what providers write for it. */
const STATUS_OF_WORD: Readonly<Record<string, Item['pubStatus'] | 'embargoed'>> = {
  usable: 'usable',
  released: 'usable',
  embargoed: 'embargoed',
  withheld: 'withheld',
  withhold: 'withheld',
  canceled: 'canceled',
  cancelled: 'canceled',
  killed: 'canceled',
  kill: 'canceled',
  deleted: 'canceled',
};
const SIGNAL_OF_WORD: Readonly<Record<string, Signal>> = {
  update: 'update',
  rectify: 'correction',
  correct: 'correction',
  correction: 'correction',
  clarification: 'clarification',
  kill: 'kill',
  delete: 'kill',
  cancel: 'kill',
  withdraw: 'kill',
  withhold: 'withhold',
  advisory: 'advisory',
};
const STRICTEST_FIRST = ['canceled', 'withheld', undefined, 'embargoed', 'usable'] as const;
const EMBARGO_PROPERTY = /^embargo(?:ed)?(?:until|till|end)?(?:date|time|datetime)?$/;

/** What `NewsManagement` says: whether the item may be used, from when until when, what kind of change it is, how urgent it is. */
export function setManagement(item: Item, management: Properties, repairs: RepairLog): void {
  setDates(item, management, repairs);
  setSignals(item, management);
  setStatus(item, management, repairs);
  setUrgency(item, management.first('urgency'), repairs);
  addRelations(item, management);
  for (const comment of management.all('comment')) addNote(item, lineText(comment));
}

function setDates(item: Item, management: Properties, repairs: RepairLog): void {
  const created = readWhen(lineText(management.first('firstcreated')), 'FirstCreated', repairs);
  const changed = readWhen(lineText(management.first('thisrevisioncreated')), 'ThisRevisionCreated', repairs);
  if (created !== undefined) item.firstCreated = created;
  if (changed !== undefined) item.versionCreated = changed;
}

/** Instructions that are no kind of change, and those about earlier revisions, stay as they are. */
function setSignals(item: Item, management: Properties): void {
  const instructions = management.all('instruction');
  const left = instructions.filter((element) => {
    const signal = signalOf(element);
    if (signal !== undefined && !item.signals.includes(signal)) item.signals.push(signal);
    return signal === undefined || element.children.some((node) => typeof node !== 'string');
  });
  management.leave('instruction', left);
  const types = management.all('newsitemtype');
  const type = wordOf(types[0]);
  if (type === 'advisory' && !item.signals.includes('advisory')) item.signals.push('advisory');
  else if (type !== 'news') management.leave('newsitemtype', types);
}

function signalOf(element: XmlElement): Signal | undefined {
  const word = wordOf(element) ?? '';
  return Object.hasOwn(SIGNAL_OF_WORD, word) ? SIGNAL_OF_WORD[word] : undefined;
}

function statusOf(element: XmlElement, repairs: RepairLog): Item['pubStatus'] | 'embargoed' | undefined {
  const word = wordOf(element) ?? '';
  const status = Object.hasOwn(STATUS_OF_WORD, word) ? STATUS_OF_WORD[word] : undefined;
  if (status === undefined) repairs.note('status-unknown', formalName(element)?.slice(0, 60) ?? '');
  return status;
}

/**
 * Usable by default; an unknown status withholds the item, and so does an embargo whose end nobody can read: using copy that should have
 * been held back is worse than asking. The announcement of a change is an embargo's end, or an expiry.
 */
function setStatus(item: Item, management: Properties, repairs: RepairLog): void {
  const said = management.all('status').map((element) => statusOf(element, repairs));
  // The standard allows one; of several the strictest counts.
  const status = said.length === 0 ? 'usable' : STRICTEST_FIRST.filter((strict) => said.includes(strict))[0];
  item.pubStatus = status === undefined ? 'withheld' : status === 'embargoed' ? 'usable' : status;
  const change = announced(management, repairs);
  const property = embargoProperty(management, repairs);
  if (change?.status === 'usable' && status !== 'usable' && status !== 'canceled') hold(item, change, repairs);
  else if (change !== undefined && change.status !== 'usable' && change.when !== undefined) item.expiresAt = change.when;
  if (property !== undefined) hold(item, property, repairs);
  if (status === 'embargoed' && item.embargoUntil === undefined) hold(item, {}, repairs);
  if (item.signals.includes('kill')) item.pubStatus = 'canceled';
  else if (item.signals.includes('withhold') && item.pubStatus === 'usable') item.pubStatus = 'withheld';
}

interface Change {
  readonly status?: Item['pubStatus'] | 'embargoed';
  readonly when?: When;
  readonly written?: string;
}

function announced(management: Properties, repairs: RepairLog): Change | undefined {
  const all = management.all('statuswillchange');
  const [element] = all;
  if (element === undefined) return undefined;
  const word = wordOf(childNamed(element, 'futurestatus')) ?? '';
  const status = Object.hasOwn(STATUS_OF_WORD, word) ? STATUS_OF_WORD[word] : undefined;
  const written = lineText(childNamed(element, 'dateandtime'));
  const read = status === 'usable' ? readEmbargo : readWhen;
  const when = read(written, 'StatusWillChange', repairs);
  if (status === undefined) management.leave('statuswillchange', all);
  return {
    ...(status === undefined ? {} : { status }),
    ...(when === undefined ? {} : { when }),
    ...(written === undefined ? {} : { written }),
  };
}

function embargoProperty(management: Properties, repairs: RepairLog): Change | undefined {
  const all = management.all('property');
  const found = all.find((property) => EMBARGO_PROPERTY.test(wordOf(property) ?? ''));
  management.leave(
    'property',
    all.filter((property) => property !== found),
  );
  const written = found === undefined ? undefined : attribute(found, 'value');
  if (written === undefined) return undefined;
  const when = readEmbargo(written, 'embargo', repairs);
  return when === undefined ? { written } : { when, written };
}

function hold(item: Item, { when, written }: Change, repairs: RepairLog): void {
  if (when !== undefined) {
    item.embargoUntil = when;
    return;
  }
  repairs.note(written === undefined ? 'embargo-without-end' : 'embargo-unreadable', written?.slice(0, 60));
  if (item.pubStatus === 'usable') item.pubStatus = 'withheld';
}

/** 1 to 9 (IPTC urgency), 0 where it is not set. */
function setUrgency(item: Item, element: XmlElement | undefined, repairs: RepairLog): void {
  const written = wordOf(element);
  if (written === undefined) return;
  const number = Number(written);
  if (Number.isInteger(number) && number >= 1 && number <= 9) item.urgency = number;
  else if (number !== 0) repairs.note('urgency-out-of-range', written.slice(0, 20));
}

/** Other items that this one was made from or goes with. */
function addRelations(item: Item, management: Properties): void {
  for (const element of management.all('derivedfrom')) addLink(item, element, 'relatedTo');
  for (const element of management.all('associatedwith')) {
    const word = wordOf(element) ?? '';
    const title = attribute(element, 'formalname');
    addLink(item, element, word.startsWith('transl') ? 'translationOf' : 'relatedTo', title);
  }
}

/** Adds a link to the item that an element names by its attribute `NewsItem`. */
export function addLink(item: Item, element: XmlElement, rel: Item['links'][number]['rel'], title?: string): void {
  const written = attribute(element, 'newsitem');
  if (written === undefined) return;
  const href = resolveReference(written) ?? referredGuid(written);
  const comment = title ?? lineText(childrenNamed(element, 'comment')[0]);
  if (item.links.some((link) => link.href === href && link.rel === rel) || item.links.length >= MAX_LIST) return;
  item.links.push({ rel, href, ...(comment === undefined ? {} : { title: comment }) });
}

/** A note to receiving editors, once. */
export function addNote(item: Item, text: string | undefined): void {
  if (text === undefined || item.edNotes.length >= MAX_LIST || item.edNotes.some((note) => note.text === text)) return;
  item.edNotes.push({ text, public: false });
}
