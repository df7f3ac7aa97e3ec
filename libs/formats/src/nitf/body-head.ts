import type { Author, Dateline } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { MAX_LIST } from '../limits.js';
import type { RepairLog } from '../repair-log.js';
import { attribute, childElements, hasChildElements, type XmlElement } from '../xml/xml-element.js';
import { authorsOf, isOnlyAuthors } from './authors-of.js';
import { NitfBlocks } from './nitf-blocks.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { partNamed } from './part-named.js';
import { setOnce } from './set-once.js';

/** What `body.head` says. */
export interface BodyHead {
  headline?: string;
  subheadline?: string;
  byline?: string;
  /** The persons that bylines name as such. */
  authors?: Author[];
  dateline?: Dateline;
  abstract?: string;
  /** `distributor`: who passes the item on. */
  infoSource?: string;
  usageTerms?: string;
  copyrightHolder?: string;
  /** What the model lacks, by NITF's own names. */
  extensions?: Record<string, unknown>;
}

const OWNER: ReadonlySet<string> = new Set(['rights.owner']);
const BYTTL: ReadonlySet<string> = new Set(['byttl', 'virtloc', 'function']);

/** Reads a `body.head`, or the same elements in a `block`. */
export function bodyHead(element: XmlElement, options: { baseUrl?: string; repairs: RepairLog }): BodyHead {
  const head: BodyHead = {};
  const further: Further = new Map();
  for (const child of childElements(element)) {
    switch (localName(child.name)) {
      case 'hedline':
        hedline(head, child, further);
        break;
      case 'byline':
        byline(head, child, { further, repairs: options.repairs });
        break;
      case 'distributor':
        setOnce(head, 'infoSource', lineOf(child));
        break;
      case 'dateline':
        if (head.dateline === undefined) setOnce(head, 'dateline', datelineOf(child, options.repairs));
        else keep(further, 'dateline', lineOf(child));
        break;
      case 'abstract': {
        const text = new NitfBlocks(options).linesOf(child);
        if (text !== undefined) head.abstract = head.abstract === undefined ? text : `${head.abstract}\n${text}`;
        break;
      }
      case 'rights':
        rights(head, child);
        break;
      case 'series':
        keep(further, 'series', { ...child.attributes });
    }
  }
  if (further.size > 0) head.extensions = Object.fromEntries(further);
  return head;
}

type Further = Map<string, unknown[]>;

function keep(further: Further, name: string, value: unknown): void {
  if (value === undefined) return;
  const known = further.get(name);
  if (known === undefined) further.set(name, [value]);
  else known.push(value);
}

/** The first headline counts; agencies add others for other uses. */
function hedline(head: BodyHead, element: XmlElement, further: Further): void {
  const isFirst = head.headline === undefined;
  let hasMain = false;
  for (const child of childElements(element)) {
    const name = localName(child.name);
    const line = lineOf(child);
    if (line === undefined) continue;
    if (name === 'hl1' && isFirst && !hasMain) {
      head.headline = line;
      hasMain = true;
    } else if (name === 'hl2' && head.subheadline === undefined) head.subheadline = line;
    else keep(further, name, line);
  }
  if (isFirst && !hasMain && !hasChildElements(element)) setOnce(head, 'headline', lineOf(element));
}

function byline(head: BodyHead, element: XmlElement, { further, repairs }: { further: Further; repairs: RepairLog }): void {
  for (const author of authorsOf(element)) {
    head.authors ??= [];
    if (head.authors.length < MAX_LIST) head.authors.push(author);
    else repairs.note('list-cut', 'authors');
  }
  if (isOnlyAuthors(element)) return;
  const title = partNamed(element, 'byttl');
  const line = lineOf(element, BYTTL);
  const titled = lineOf(title);
  if (line !== undefined) keep(further, 'byttl', titled);
  const text = line ?? titled;
  if (text !== undefined) head.byline = head.byline === undefined ? text : `${head.byline}; ${text}`;
}

function datelineOf(element: XmlElement, repairs: RepairLog): Dateline | undefined {
  const text = lineOf(element);
  const location = partNamed(element, 'location');
  const day = partNamed(element, 'story.date');
  const place = attribute(element, 'wireroom:place') ?? lineOf(location);
  const date = day === undefined ? undefined : readWhen(attribute(day, 'norm') ?? lineOf(day), 'story.date', repairs);
  if (text === undefined) return undefined;
  return { text, ...(place === undefined ? {} : { place }), ...(date === undefined ? {} : { date }) };
}

/** A statement for those who use the text; whose it is, is said apart. */
function rights(head: BodyHead, element: XmlElement): void {
  const owner = partNamed(element, 'rights.owner');
  setOnce(head, 'copyrightHolder', lineOf(owner));
  setOnce(head, 'usageTerms', lineOf(element, OWNER));
}
