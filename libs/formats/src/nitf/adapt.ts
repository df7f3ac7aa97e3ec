import { emptyItem, type Item, type Signal } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { readLanguage } from '../feed/read-language.js';
import { MAX_LIST } from '../limits.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { RepairLog } from '../repair-log.js';
import { attribute, childElements, type XmlElement } from '../xml/xml-element.js';
import { readDocdata } from './adapt-docdata.js';
import { readTobject } from './adapt-tobject.js';
import { KeptProperties } from './kept-properties.js';
import { type NitfBody, nitfBody } from './nitf-body.js';
import { type Gathered, inOrder, type NitfContext } from './nitf-context.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { partNamed } from './part-named.js';
import { OwnMeta, readMeta } from './read-meta.js';
import { setOnce } from './set-once.js';

/** One `nitf` element as an item. What the model has no place for is kept under NITF's own names. */
export function adaptNitf(nitf: XmlElement, sourceUrl?: string): Item {
  const item = emptyItem();
  const repairs = new RepairLog();
  const kept = new KeptProperties(repairs);
  const context: NitfContext = { item, repairs, kept, ...(sourceUrl === undefined ? {} : { baseUrl: sourceUrl }) };
  const gathered: Gathered = { subjects: [], genres: [], signals: [] };
  const own = new OwnMeta(context);
  const head = partNamed(nitf, 'head');
  const title = head === undefined ? undefined : readHead(head, { own, context, gathered });
  setLanguage(item, nitf, repairs);
  setBody(context, nitfBody(nitf, { repairs, ...(sourceUrl === undefined ? {} : { baseUrl: sourceUrl }) }), title);
  item.subjects = cut(inOrder(gathered.subjects), 'subjects', repairs);
  item.genres = cut(inOrder(gathered.genres), 'genres', repairs);
  setSignals(item, own, { gathered, repairs });
  setLinks(item, own);
  const { provenance } = own;
  if (provenance !== undefined) item.provenance = provenance;
  setOnce(item, 'guid', attribute(nitf, 'uno'));
  setOnce(item, 'extensions', kept.list);
  item.repairs = repairs.list;
  return item;
}

interface HeadParts {
  readonly own: OwnMeta;
  readonly context: NitfContext;
  readonly gathered: Gathered;
}

/** @returns the title */
function readHead(head: XmlElement, { own, context, gathered }: HeadParts): string | undefined {
  let title: string | undefined;
  for (const child of childElements(head)) {
    switch (localName(child.name)) {
      case 'title':
        title ??= lineOf(child);
        break;
      case 'meta':
        readMeta(child, own, context, gathered);
        break;
      case 'tobject':
        readTobject(child, context, gathered);
        break;
      case 'docdata':
        readDocdata(child, context, gathered);
        break;
      case 'pubdata':
        readPubdata(child, context);
        break;
      case 'revision-history':
        readHistory(child, context);
        break;
      default:
        context.kept.addElement(child);
    }
  }
  return title;
}

/** Where it was published: the section, and the page on the web. */
function readPubdata(element: XmlElement, { item, kept }: NitfContext): void {
  const { 'position.section': section, 'ex-ref': page, type, ...others } = element.attributes;
  setOnce(item, 'section', section?.trim() || undefined);
  const href = resolveReference(page);
  if (href !== undefined && /^https?:/.test(href) && !item.links.some(({ rel }) => rel === 'canonical'))
    item.links.push({ rel: 'canonical', href });
  if (Object.keys(others).length > 0) kept.add('pubdata', { ...(type === undefined ? {} : { type }), ...others });
}

/** Our own writer says here when the article began; what others tell of its making is kept. */
function readHistory(element: XmlElement, { item, kept, repairs }: NitfContext): void {
  if (element.attributes['wireroom:property'] !== 'firstCreated') kept.addElement(element);
  else setOnce(item, 'firstCreated', readWhen(attribute(element, 'norm'), 'firstCreated', repairs));
}

function setLanguage(item: Item, nitf: XmlElement, repairs: RepairLog): void {
  const body = partNamed(nitf, 'body');
  const declared = attribute(nitf, 'baselang') ?? attribute(nitf, 'xml:lang') ?? (body && attribute(body, 'xml:lang'));
  const language = readLanguage(declared, repairs);
  if (language !== undefined) item.language = language;
}

/** Lines around the text, of which what the head says goes before. */
const LINES = [
  'subheadline',
  'byline',
  'dateline',
  'abstract',
  'infoSource',
  'signOff',
  'credit',
  'copyrightNotice',
  'copyrightHolder',
  'usageTerms',
] as const;

/** What the body says; the title stands in for a headline that it lacks. */
function setBody({ item, kept, repairs }: NitfContext, body: NitfBody, title: string | undefined): void {
  const headline = body.headline ?? title;
  if (headline === undefined) delete item.headlineOrigin;
  else {
    item.headline = headline;
    setOnce(item, 'headlineOrigin', 'given');
  }
  item.body = body.blocks;
  item.media = cut(body.media, 'media', repairs);
  item.authors = body.authors ?? [];
  for (const name of LINES) setOnce<Item, keyof Item>(item, name, body[name]);
  item.edNotes = cut([...item.edNotes, ...(body.edNotes ?? [])], 'edNotes', repairs);
  kept.addAll(body.extensions);
}

function cut<T>(list: T[], name: string, repairs: RepairLog): T[] {
  if (list.length <= MAX_LIST) return list;
  repairs.note('list-cut', name);
  return list.slice(0, MAX_LIST);
}

/** Our own writer names them all. Those of others that speak of a withdrawal stop the item even where its status does not. */
function setSignals(item: Item, own: OwnMeta, { gathered, repairs }: { gathered: Gathered; repairs: RepairLog }): void {
  if (own.isOurs) {
    item.signals = own.signals;
    return;
  }
  item.signals = [...new Set<Signal>([...own.signals, ...gathered.signals])];
  const isStopped = item.signals.some((signal) => signal === 'kill' || signal === 'withhold');
  if (item.pubStatus !== 'usable' || !isStopped) return;
  repairs.note('status-contradicted', item.signals.join(' '));
  item.pubStatus = 'withheld';
}

/** Our own writer names them all, those that NITF has a place for once more. */
function setLinks(item: Item, own: OwnMeta): void {
  if (own.isOurs) item.links = own.links;
}
