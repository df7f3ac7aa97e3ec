import { Item } from '@wireroom/contracts';
import { laterEmbargo } from '../dates/later-embargo.js';
import { readEmbargo } from '../dates/read-embargo.js';
import { readWhen } from '../dates/read-when.js';
import type { JsonObject } from '../json/json-value.js';
import { MAX_LIST } from '../limits.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { digitalSourceTypeName } from '../ninjs/concept-addresses.js';
import { RepairLog } from '../repair-log.js';

/** Under this name the item keeps what the extension says and the model has no place for. */
export const EXTENSION_NAME = '_wireroom';

/** Members that are properties of an item by the same name. */
const SAME = [
  'type',
  'signals',
  'urgency',
  'priority',
  'headline',
  'headlineOrigin',
  'subheadline',
  'slugline',
  'byline',
  'authors',
  'dateline',
  'abstract',
  'section',
  'subjects',
  'genres',
  'keywords',
  'usageTerms',
  'copyrightHolder',
  'copyrightNotice',
  'credit',
  'infoSource',
  'signOff',
  'media',
  'links',
] as const satisfies readonly (keyof Item)[];
const DATES = ['firstCreated', 'versionCreated', 'embargoUntil', 'expiresAt'] as const satisfies readonly (keyof Item)[];
const EMPTIED: ReadonlySet<string> = new Set('authors body media subjects places keywords edNotes links'.split(' '));
const REMOVED: ReadonlySet<string> = new Set(
  'headline byline abstract section copyrightNotice infoSource firstCreated versionCreated'.split(' '),
);
/** What is dealt with here and not kept beside. */
const PLACED: ReadonlySet<string> = new Set([
  ...SAME,
  ...DATES,
  ...'version pubStatus statedPlaces notes digitalSourceType aiDisclosure aiDisclosureSourceType absent'.split(' '),
]);

/**
 * Takes over what another Wireroom said of an item in its extension (README), on top of what the format itself says. A member that
 * cannot be read costs itself and is a repair; an embargo that cannot be read withholds the item, as everywhere.
 */
export function applyExtension(item: Item, extension: JsonObject): void {
  const repairs = new RepairLog();
  if (typeof extension['headline'] === 'string') item.headlineOrigin = 'given';
  for (const name of SAME) setSame(item, name, extension[name], repairs);
  setDates(item, extension, repairs);
  setStatus(item, extension['pubStatus'], repairs);
  setProvenance(item, extension);
  const places = parsed('places', extension['statedPlaces'], repairs);
  if (places !== undefined) item.places = places.slice(0, MAX_LIST);
  const notes = extension['notes'];
  if (Array.isArray(notes))
    item.edNotes = notes.filter((text) => typeof text === 'string').map((text) => ({ text, public: true }));
  if (typeof extension['revision'] === 'number') item.providerVersion = String(extension['revision']);
  empty(item, extension['absent']);
  const rest = Object.entries(extension).filter(([name, value]) => !PLACED.has(name) && value !== undefined);
  if (rest.length > 0) item.extensions = { ...item.extensions, [EXTENSION_NAME]: Object.fromEntries(rest) };
  item.repairs.push(...repairs.list);
}

function setSame<Name extends (typeof SAME)[number]>(item: Item, name: Name, value: unknown, repairs: RepairLog): void {
  const found = parsed(name, value, repairs);
  if (found !== undefined) item[name] = (Array.isArray(found) ? kept(name, found) : found) as Item[Name];
}

function parsed<Name extends keyof Item>(name: Name, value: unknown, repairs: RepairLog): Item[Name] | undefined {
  if (value === undefined || value === null) return undefined;
  const result = Item.shape[name].safeParse(value);
  if (result.success) return result.data as Item[Name];
  repairs.note('extension-unreadable', name);
  return undefined;
}

/** Addresses in an extension are held to the same rules as all others. */
function kept(name: string, list: readonly unknown[]): unknown[] {
  const bounded = list.slice(0, MAX_LIST);
  if (name === 'links') return (bounded as Item['links']).filter(({ rel, href }) => NAMED.has(rel) || isAddress(href));
  if (name === 'authors')
    return (bounded as Item['authors']).map(({ uri, ...author }) => (isAddress(uri) ? { ...author, uri } : author));
  if (name !== 'media') return bounded;
  return (bounded as Item['media']).map((medium) => ({
    ...medium,
    renditions: medium.renditions.filter(({ href }) => isAddress(href) && /^https?:/i.test(href)).slice(0, MAX_LIST),
  }));
}

/** These lead to other items by their guids, which need not be addresses. */
const NAMED: ReadonlySet<string> = new Set(['updates', 'translationOf']);

function isAddress(href: string | undefined): boolean {
  return href !== undefined && resolveReference(href) !== undefined;
}

function setDates(item: Item, extension: JsonObject, repairs: RepairLog): void {
  for (const name of DATES) {
    const written = extension[name];
    if (written === undefined || written === null) continue;
    const read = name === 'embargoUntil' ? readEmbargo : readWhen;
    const when = typeof written === 'string' ? read(written, name, repairs) : undefined;
    if (when !== undefined) item[name] = name === 'embargoUntil' ? laterEmbargo(item.embargoUntil, when) : when;
    else if (name === 'embargoUntil' && item.pubStatus === 'usable') {
      item.pubStatus = 'withheld';
      repairs.note('embargo-unreadable', String(written).slice(0, 60));
    }
  }
}

/** It may stop what the format lets through, and say how what the format stops is stopped; it never makes that usable again. */
function setStatus(item: Item, value: unknown, repairs: RepairLog): void {
  if (value === undefined) return;
  const status = Item.shape.pubStatus.safeParse(value);
  if (!status.success) repairs.note('status-unknown', String(value).slice(0, 60));
  if (status.success && status.data !== 'usable') item.pubStatus = status.data;
  else if (!status.success && item.pubStatus === 'usable') item.pubStatus = 'withheld';
}

function setProvenance(item: Item, extension: JsonObject): void {
  const text = (name: string) => (typeof extension[name] === 'string' ? extension[name] : undefined);
  const digitalSourceType = digitalSourceTypeName(text('digitalSourceType') ?? '') ?? item.provenance?.digitalSourceType;
  const disclosure = text('aiDisclosure') ?? item.provenance?.aiDisclosure?.text;
  const disclosed = digitalSourceTypeName(text('aiDisclosureSourceType') ?? '') ?? digitalSourceType;
  if (digitalSourceType === undefined) return;
  item.provenance = { digitalSourceType };
  if (disclosure !== undefined && disclosed !== undefined)
    item.provenance.aiDisclosure = { text: disclosure, digitalSourceType: disclosed };
}

/** What the format demanded and the article did not have. The headline stays where it is all that there is to show of a usable item. */
function empty(item: Item, absent: unknown): void {
  if (!Array.isArray(absent)) return;
  const { headline } = item;
  const members = item as Record<string, unknown>;
  for (const name of absent) {
    if (EMPTIED.has(name)) members[name] = [];
    else if (REMOVED.has(name)) delete members[name];
  }
  if (item.headline !== undefined) return;
  if (isBare(item) && headline !== undefined) Object.assign(item, { headline, headlineOrigin: 'derived' });
  else delete item.headlineOrigin;
}

function isBare({ pubStatus, abstract, body, media, links }: Item): boolean {
  return pubStatus === 'usable' && abstract === undefined && body.length === 0 && media.length === 0 && links.length === 0;
}
