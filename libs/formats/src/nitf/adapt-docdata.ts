import { hasRoom } from '../feed/has-room.js';
import { MAX_LIST } from '../limits.js';
import { attribute, childElements, type XmlElement } from '../xml/xml-element.js';
import { type Management, setStatus, signalOf } from './adapt-status.js';
import { readEventLocation, readIdentifiedContent } from './identified-content.js';
import type { Gathered, NitfContext } from './nitf-context.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { setOnce } from './set-once.js';

/** What is said of the document as a whole: identity, status, dates, rights, notes, keywords, places. */
export function readDocdata(docdata: XmlElement, context: NitfContext, gathered: Gathered): void {
  const management: { -readonly [Name in keyof Management]: Management[Name] } = {};
  management.status = attribute(docdata, 'management-status') ?? attribute(docdata, 'management-status-code');
  const replaced = attribute(docdata, 'management-doc-idref');
  if (replaced !== undefined) context.item.links.push({ rel: 'updates', href: replaced });
  context.kept.add('management-idref-status', attribute(docdata, 'management-idref-status'));
  for (const child of childElements(docdata)) {
    switch (localName(child.name)) {
      case 'date.issue':
        management.issue ??= written(child);
        break;
      case 'date.release':
        management.release ??= written(child);
        management.isEmbargo ||= child.attributes['wireroom:embargo'] === 'true';
        break;
      case 'date.expire':
        management.expire ??= written(child);
        break;
      case 'identified-content':
        readIdentifiedContent(child, context, gathered);
        break;
      default:
        readProperty(child, context, gathered);
    }
  }
  setStatus(context.item, management, context.repairs);
}

function written(element: XmlElement): string | undefined {
  return attribute(element, 'norm') ?? lineOf(element);
}

function readProperty(element: XmlElement, context: NitfContext, gathered: Gathered): void {
  const { item, kept } = context;
  switch (localName(element.name)) {
    case 'doc-id':
      setOnce(item, 'guid', attribute(element, 'id-string'));
      kept.add('doc-id', attribute(element, 'regsrc'));
      break;
    case 'urgency':
      readUrgency(element, context);
      break;
    case 'du-key':
      readDuKey(element, context);
      break;
    case 'ed-msg':
      readMessage(element, context, gathered);
      break;
    case 'correction':
      readCorrection(element, context, gathered);
      break;
    case 'doc.copyright':
      readCopyright(element, context);
      break;
    case 'doc.rights':
      readRights(element, context);
      break;
    case 'key-list':
      readKeywords(element, context);
      break;
    case 'evloc':
      readEventLocation(element, context);
      break;
    default:
      // fixture, doc-scope, series, del-list, and what providers add of their own.
      kept.addElement(element);
  }
}

/** 1 to 8 in NITF; agencies write 0 where it is not set. */
function readUrgency(element: XmlElement, { item, repairs }: NitfContext): void {
  const urgency = attribute(element, 'ed-urg') ?? lineOf(element);
  if (urgency === undefined) return;
  if (/^[1-9]$/.test(urgency)) setOnce(item, 'urgency', Number(urgency));
  else if (!/^0+$/.test(urgency)) repairs.note('urgency-out-of-range', urgency.slice(0, 20));
}

/** The key ties the versions of a story together; its generation counts them. */
function readDuKey(element: XmlElement, { item, kept }: NitfContext): void {
  setOnce(item, 'slugline', attribute(element, 'key'));
  const generation = attribute(element, 'generation');
  const version = attribute(element, 'version');
  setOnce(item, 'providerVersion', generation ?? version);
  if (generation !== undefined) kept.add('du-key.version', version);
  kept.add('du-key.part', attribute(element, 'part'));
}

function readMessage(element: XmlElement, { item, kept }: NitfContext, gathered: Gathered): void {
  const type = attribute(element, 'msg-type');
  const signal = signalOf(type);
  if (signal !== undefined) gathered.signals.push(signal);
  else kept.add('ed-msg', type);
  const text = attribute(element, 'info') ?? lineOf(element);
  // One more than is kept tells that there were too many.
  if (text !== undefined && item.edNotes.length <= MAX_LIST) item.edNotes.push({ text, public: false });
}

function readCorrection(element: XmlElement, { item, kept }: NitfContext, gathered: Gathered): void {
  gathered.signals.push('correction');
  const text = attribute(element, 'info');
  // One more than is kept tells that there were too many.
  if (text !== undefined && item.edNotes.length <= MAX_LIST) item.edNotes.push({ text, public: false });
  kept.add('correction', attribute(element, 'id-string'));
}

function readCopyright(element: XmlElement, { item, kept }: NitfContext): void {
  const holder = attribute(element, 'holder');
  const year = attribute(element, 'year');
  setOnce(item, 'copyrightHolder', holder);
  kept.add('doc.copyright', year);
}

/** Its limits are the terms of use; who may use what where, and until when, is kept beside them. */
function readRights(element: XmlElement, { item, kept }: NitfContext): void {
  const { owner, type, limitations, ...others } = element.attributes;
  setOnce(item, 'copyrightHolder', owner?.trim() || undefined);
  const terms = [type, limitations].map((text) => text?.trim()).filter((text) => text !== undefined && text !== '');
  setOnce(item, 'usageTerms', terms.join('\n') || undefined);
  if (Object.keys(others).length > 0) kept.add('doc.rights', { ...others });
}

function readKeywords(element: XmlElement, { item }: NitfContext): void {
  for (const child of childElements(element)) {
    const keyword = attribute(child, 'key') ?? lineOf(child);
    if (keyword !== undefined && !item.keywords.includes(keyword) && hasRoom(item, 'keywords')) item.keywords.push(keyword);
  }
}
