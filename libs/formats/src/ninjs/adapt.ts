import { emptyItem, type Item, type When } from '@wireroom/contracts';
import { readEmbargo } from '../dates/read-embargo.js';
import { readWhen } from '../dates/read-when.js';
import { deriveHeadline } from '../feed/item-text.js';
import { readLanguage } from '../feed/read-language.js';
import { isObject, stringFrom } from '../json/json-value.js';
import { RepairLog } from '../repair-log.js';
import { readAltIds } from '../wireroom/alt-ids.js';
import { applyExtension } from '../wireroom/apply-extension.js';
import { adaptAuthors } from './adapt-authors.js';
import { adaptConcepts } from './adapt-concepts.js';
import { adaptMedia, type KeptMedia } from './adapt-media.js';
import { adaptStatus } from './adapt-status.js';
import { type AdaptedTexts, adaptTexts } from './adapt-texts.js';
import { digitalSourceTypeName } from './concept-addresses.js';
import { type Fields } from './fields.js';
import type { NinjsItem } from './parse.js';

const ITEM_TYPES: ReadonlySet<string> = new Set(['text', 'picture', 'graphic', 'audio', 'video', 'composite']);

/** Turns a ninjs object into an item. What the model has no place for goes to `extensions` under its own name. */
export function adaptNinjs(wire: NinjsItem, sourceUrl?: string): Item {
  const { fields } = wire;
  const repairs = new RepairLog();
  const guid = fields.text('uri', 'guid');
  const texts = adaptTexts(wire, sourceUrl ?? guid);
  const type = itemType(fields, texts);
  const { extension, others } = alternativeIds(fields);
  const { media, links, kept } = adaptMedia(wire, { type, ...captionOf(texts, type), credit: texts.credit, repairs });
  const item: Item = {
    ...emptyItem(),
    guid,
    providerVersion: fields.text('version'),
    type,
    ...adaptStatus(fields, repairs),
    language: readLanguage(fields.text('language'), repairs),
    ...headline(texts),
    priority: fields.text('priority'),
    slugline: fields.text('slugline'),
    byline: fields.text('byline', 'by'),
    abstract: texts.abstract ?? (texts.body.length === 0 ? texts.caption : undefined),
    body: texts.body,
    media: mergeMedia(media, texts.media),
    ...adaptConcepts(fields),
    ...dates(fields, repairs),
    ...rights(fields),
    edNotes: edNotes(fields),
    credit: texts.credit ?? fields.text('creditline', 'credit'),
    section: fields.text('section'),
    authors: adaptAuthors(fields),
    links: [...alternative(others, fields), ...replaced(fields), ...links],
    provenance: provenance(fields, texts),
  };
  const located = fields.text('located');
  if (located !== undefined) item.dateline = { text: located, place: located };
  fields.take('standard', '$standard');
  item.extensions = extensions(wire, texts, kept);
  withholdWhenEmbargoIsUnreadable(item, fields, repairs);
  item.repairs = [...repairs.list, ...texts.repairs];
  if (extension !== undefined) applyExtension(item, { ...extension, articleId: guid?.replace(/^urn:uuid:/, '') });
  else if (item.headline === undefined) deriveHeadline(item);
  return stripUndefined(item);
}

/** What is said of a picture describes its files; of a story, only what is called a caption does. */
function captionOf({ caption, abstract }: AdaptedTexts, type: Item['type']): { caption?: string } {
  const text = caption ?? (type === 'text' || type === 'composite' ? undefined : abstract);
  return text === undefined ? {} : { caption: text };
}

/** An embargo until nobody knows when must not run out at once. */
function withholdWhenEmbargoIsUnreadable(item: Item, fields: Fields, repairs: RepairLog): void {
  const written = fields.take('embargoeduntil', 'embargoed');
  if (
    written === undefined ||
    written === '' ||
    written === false ||
    item.embargoUntil !== undefined ||
    item.pubStatus !== 'usable'
  )
    return;
  item.pubStatus = 'withheld';
  repairs.note('embargo-unreadable', (stringFrom(written) ?? JSON.stringify(written)).slice(0, 60));
}

/** Events, plans and components are items of other kinds; the word itself stays as an extension. */
function itemType(fields: Fields, texts: AdaptedTexts): Item['type'] {
  const written = fields.text('type')?.toLowerCase();
  if (written !== undefined && ITEM_TYPES.has(written)) return written as Item['type'];
  if (written !== undefined) fields.leave('type');
  return written === undefined && (texts.body.length > 0 || texts.headline !== undefined) ? 'text' : 'other';
}

function headline(texts: AdaptedTexts): Pick<Item, 'headline' | 'headlineOrigin' | 'subheadline'> {
  if (texts.headline === undefined) return { subheadline: texts.subheadline };
  return { headline: texts.headline, headlineOrigin: 'given', subheadline: texts.subheadline };
}

function dates(fields: Fields, repairs: RepairLog): Pick<Item, 'firstCreated' | 'versionCreated' | 'embargoUntil' | 'expiresAt'> {
  const when = (...names: string[]): When | undefined => readWhen(fields.text(...names), names[0]!, repairs);
  return {
    firstCreated: when('firstcreated'),
    versionCreated: when('versioncreated'),
    embargoUntil: readEmbargo(fields.text('embargoeduntil', 'embargoed'), 'embargoeduntil', repairs),
    expiresAt: when('expires'),
  };
}

function rights(fields: Fields): Pick<Item, 'usageTerms' | 'copyrightHolder' | 'copyrightNotice'> {
  return {
    usageTerms: usageTerms(fields),
    copyrightHolder: fields.text('copyrightholder'),
    copyrightNotice: fields.text('copyrightnotice'),
  };
}

/** Terms may stand at an address; our own writer gives it in both places. */
function usageTerms(fields: Fields): string | undefined {
  const terms = fields.text('usageterms');
  const info = fields.take('rightsinfo');
  const linked = isObject(info) ? stringFrom(info['linkedRights'] ?? info['linkedrights']) : undefined;
  if (info !== undefined && (linked === undefined || linked !== terms)) fields.leave('rightsinfo');
  return terms ?? linked;
}

/** ninjs: "intended to be read by internal staff at the receiving organisation, but not published". */
function edNotes(fields: Fields): Item['edNotes'] {
  const text = fields.text('ednote');
  return text === undefined ? [] : [{ text, public: false }];
}

function provenance(fields: Fields, texts: AdaptedTexts): Item['provenance'] {
  const value = fields.take('digitalsourcetype');
  const identifier = stringFrom(isObject(value) ? (value['uri'] ?? value['literal'] ?? value['name']) : value);
  const digitalSourceType = identifier === undefined ? undefined : digitalSourceTypeName(identifier);
  if (identifier !== undefined && digitalSourceType === undefined) fields.leave('digitalsourcetype');
  if (digitalSourceType === undefined) return undefined;
  const { disclosure } = texts;
  return disclosure === undefined
    ? { digitalSourceType }
    : { digitalSourceType, aiDisclosure: { text: disclosure, digitalSourceType } };
}

/** What our own writer says among the alternative identifiers; those of others stay as they are. */
function alternativeIds(fields: Fields): ReturnType<typeof readAltIds> {
  const value = fields.take('altids');
  const found = readAltIds(value);
  const { extension, others } = found;
  if (extension !== undefined) {
    extension['guid'] = others.get('guid');
    extension['providerVersion'] = others.get('providerversion');
  } else if (value !== undefined && !(others.has('canonical') && others.size === 1)) fields.leave('altids');
  return found;
}

/** Our own writer puts the item's page among the alternative identifiers; vendors use `url` or `link`. */
function alternative(others: ReadonlyMap<string, unknown>, fields: Fields): Item['links'] {
  const href = stringFrom(others.get('canonical')) ?? fields.text('canonicalurl', 'url');
  return href !== undefined && /^https?:/i.test(href) ? [{ rel: 'canonical', href }] : [];
}

/** Superdesk gives an update a guid of its own, and names the story that it goes on from. */
function replaced(fields: Fields): Item['links'] {
  const href = fields.text('evolvedfrom', 'rewrite_of');
  return href === undefined ? [] : [{ rel: 'updates', href }];
}

function mergeMedia(own: Item['media'], shown: Item['media']): Item['media'] {
  const known = new Set(own.flatMap((medium) => medium.renditions.map((rendition) => rendition.href)));
  return [...own, ...shown.filter((medium) => !medium.renditions.some((rendition) => known.has(rendition.href)))];
}

function extensions(wire: NinjsItem, texts: AdaptedTexts, kept: KeptMedia): Item['extensions'] {
  const lists = Object.entries({ ...texts.unplaced, ...kept }).filter(([, list]) => list.length > 0);
  const rest = wire.fields.rest;
  return rest === undefined && lists.length === 0 ? undefined : { ...rest, ...Object.fromEntries(lists) };
}

function stripUndefined(item: Item): Item {
  for (const key of Object.keys(item) as (keyof Item)[]) if (item[key] === undefined) delete item[key];
  return item;
}
