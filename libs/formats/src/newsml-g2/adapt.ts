import { emptyItem, type Item } from '@wireroom/contracts';
import { readWhen } from '../dates/read-when.js';
import { formatsFault } from '../formats-faults.js';
import { digitalSourceTypeName } from '../ninjs/concept-addresses.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';
import { setBody } from './adapt-body.js';
import { setConcepts } from './adapt-concepts.js';
import { placeDescriptions, takeDescriptions } from './adapt-descriptions.js';
import { addLinks, isPlainLink } from './adapt-links.js';
import { setMedia } from './adapt-media.js';
import { setNotes } from './adapt-notes.js';
import { addMembers } from './adapt-package.js';
import { setPeople } from './adapt-people.js';
import { setRights } from './adapt-rights.js';
import { setStatus, setUrgency } from './adapt-status.js';
import { setLines } from './adapt-texts.js';
import { codeOf } from './concept-of.js';
import { contextOf } from './context-of.js';
import { Extensions } from './extensions.js';
import type { G2Context } from './g2-context.js';
import type { MessageHeader } from './message-header.js';
import { noteCut } from './note-cut.js';
import type { G2Member } from './parse.js';
import { Properties } from './properties.js';
import { lineIn, valueIn } from './text-in.js';
import { setWireroomProperties } from './wireroom-properties.js';

const ITEM_TYPES: ReadonlySet<string> = new Set(['text', 'picture', 'graphic', 'audio', 'video', 'composite']);

export interface AdaptOptions {
  readonly baseUrl?: string;
  readonly header?: MessageHeader;
}

/** A news item or a package. @throws Fault `item-malformed` for one that was cut off, `item-empty` for one that says nothing */
export function adaptMember(element: XmlElement, { kind, cutOff }: G2Member, options: AdaptOptions): Item {
  if (cutOff) throw formatsFault('item-malformed', { reason: 'the document ends in the middle of it' });
  const root = new Properties(element);
  const itemMeta = root.take('itemmeta');
  const meta = new Properties(...itemMeta);
  const content = new Properties(...root.take('contentmeta'));
  const context = contextOf(element, root, { content, baseUrl: options.baseUrl });
  // Not by spreading: properties that are added to a spread object later cost a microsecond each.
  const item = emptyItem();
  if (kind === 'packageitem') item.type = 'composite';
  setIdentity(item, element, { meta, context });
  setStatus(item, meta, context.repairs);
  setUrgency(item, content, context.repairs);
  if (options.header?.priority !== undefined) item.priority = options.header.priority;
  const rights = setRights(item, root.take('rightsinfo'), context);
  setNotes(item, meta);
  setPeopleAndConcepts(item, { meta, content, context });
  setProvenance(item, content);
  setCopy(item, { root, meta, content, context });
  setWireroomProperties(item, { meta, content }, context);
  setExtensions(item, [root, meta, content, rights], options.header);
  item.repairs.push(...context.repairs.list);
  if (isEmpty(item) && (item.guid === undefined || itemMeta.length === 0)) throw formatsFault('item-empty');
  return item;
}

interface Parts {
  readonly root: Properties;
  readonly meta: Properties;
  readonly content: Properties;
  readonly context: G2Context;
}

function setIdentity(item: Item, element: XmlElement, { meta, context }: { meta: Properties; context: G2Context }): void {
  const guid = attribute(element, 'guid');
  if (guid !== undefined) item.guid = guid;
  const version = attribute(element, 'version');
  if (version !== undefined) item.providerVersion = version;
  if (context.language !== undefined) item.language = context.language;
  const classes = meta.take('itemclass');
  const itemClass = codeOf(classes[0]);
  if (itemClass !== undefined && ITEM_TYPES.has(itemClass)) item.type = itemClass as Item['type'];
  else if (itemClass !== undefined) {
    item.type = 'other';
    meta.leave('itemclass', classes);
  }
  const created = readWhen(valueIn(meta.takeFirst('firstcreated')), 'firstCreated', context.repairs);
  if (created !== undefined) item.firstCreated = created;
  const changed = readWhen(valueIn(meta.takeFirst('versioncreated')), 'versionCreated', context.repairs);
  if (changed !== undefined) item.versionCreated = changed;
}

function setPeopleAndConcepts(item: Item, { meta, content, context }: Omit<Parts, 'root'>): void {
  content.leave('provider', meta.take('provider'));
  setPeople(item, content, context);
  setConcepts(item, content, context);
  setLines(item, content, context);
}

function setProvenance(item: Item, content: Properties): void {
  const elements = content.take('digitalsourcetype');
  const [first] = elements;
  const written = first && (attribute(first, 'qcode') ?? attribute(first, 'uri') ?? attribute(first, 'literal'));
  const name = written === undefined ? undefined : digitalSourceTypeName(written.replace(/^[\w-]+:(?!\/\/)/, 'digsrctype:'));
  if (name !== undefined) item.provenance = { digitalSourceType: name };
  content.leave('digitalsourcetype', name === undefined ? elements : elements.slice(1));
}

/** Headline, abstract and body, with all that is shown or linked. */
function setCopy(item: Item, { root, meta, content, context }: Parts): void {
  const descriptions = takeDescriptions(item, content, context);
  const links = [...meta.take('link'), ...content.take('link')];
  addLinks(item, links, context);
  meta.leave(
    'link',
    links.filter((link) => !isPlainLink(link)),
  );
  const groups = root.take('groupset');
  addMembers(item, groups, context);
  root.leave('groupset', groups);
  const members = root.take('itemref');
  addLinks(item, members, context);
  const contentSets = root.take('contentset');
  root.leave('remotecontent', setMedia(item, contentSets, context));
  setBody(item, contentSets, context);
  if (item.headline === undefined) setTitle(item, meta);
  placeDescriptions(item, descriptions, { content, context });
}

/** The item's own short name, where its content has no headline. */
function setTitle(item: Item, meta: Properties): void {
  const title = lineIn(meta.takeFirst('title'));
  if (title === undefined) return;
  item.headline = title;
  item.headlineOrigin = 'given';
}

function setExtensions(item: Item, parts: readonly Properties[], header: MessageHeader | undefined): void {
  const extensions = new Extensions(() => noteCut(item, 'extensions'));
  for (const part of parts) extensions.addRest(part);
  extensions.set('header', header?.json);
  for (const name in item.extensions) extensions.set(name, item.extensions[name]);
  if (extensions.list !== undefined) item.extensions = extensions.list;
}

/** Whether there is nothing to show. Items that only state metadata of a known guid are none the less items of the standard. */
function isEmpty(item: Item): boolean {
  const { headline, abstract, body, media, links } = item;
  return headline === undefined && abstract === undefined && body.length + media.length + links.length === 0;
}
