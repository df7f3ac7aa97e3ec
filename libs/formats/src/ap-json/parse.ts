import { isObject, type JsonObject } from '../json/json-value.js';

/** One entry of a feed: the item, and what the envelope says of it. */
export interface ApEntry {
  readonly item: JsonObject;
  /** `meta`, `links` and other members beside the item. */
  readonly envelope: JsonObject;
}

/** Properties that AP's items have and ninjs does not know. */
const AP_ONLY: readonly string[] = [
  'bylines',
  'datelinelocation',
  'headline_extended',
  'editorialpriority',
  'editorialtypes',
  'persons',
  'organizations',
  'fixture',
  'arrivaldate',
];

/**
 * The entries of a document: `{data: {items: [{item, meta}]}}`, `{data: {item}}`, `{data: {items: [item]}}`, the same without `data`, or an
 * array of entries or items. Undefined for what is none of these; an entry in a list that is no object stays as it came.
 */
export function apEntries(json: unknown): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json.some(isEntry) ? json : undefined;
  if (!isObject(json)) return undefined;
  const data = isObject(json['data']) ? json['data'] : json;
  const { items } = data;
  if (Array.isArray(items)) return items.some(isEntry) ? items : undefined;
  return isEntry(data) ? [data] : undefined;
}

/** An item in its wrapping, or by itself. */
export function apEntry(value: unknown): ApEntry | undefined {
  if (!isObject(value)) return undefined;
  if (!isObject(value['item'])) return isApItem(value) ? { item: value, envelope: {} } : undefined;
  const { item, ...envelope } = value;
  return { item: item as JsonObject, envelope };
}

function isEntry(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { item } = value;
  return isObject(item) ? hasIdentity(item) : isApItem(value);
}

/** By AP's own identifiers, or an address with the state of a news item. */
function hasIdentity(item: JsonObject): boolean {
  if (isObject(item['altids']) && typeof item['altids']['itemid'] === 'string') return true;
  return typeof item['uri'] === 'string' && (item['versioncreated'] !== undefined || item['headline'] !== undefined);
}

function isApItem(value: JsonObject): boolean {
  const isNinjs = value['standard'] !== undefined || value['$standard'] !== undefined;
  return !isNinjs && hasIdentity(value) && AP_ONLY.some((name) => value[name] !== undefined);
}
