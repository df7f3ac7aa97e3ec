import { isObject, type JsonObject, objectsFrom, stringFrom } from '../json/json-value.js';

/** Properties that AP shapes in its own way: what ninjs has for them is made from these, or they are adapted here. */
const OWN: ReadonlySet<string> = new Set([
  'altids',
  'bylines',
  'byline',
  'photographer',
  'datelinelocation',
  'usageterms',
  'editorialpriority',
  'editorialtypes',
  'renditions',
  'associations',
  'pubstatus',
  'body_nitf',
  'persons',
  'organizations',
  'companies',
  'copyrightline',
  'headline_extended',
]);

/**
 * An item of AP's as the ninjs object that it nearly is: identified by its item id, because its address changes with every request, and
 * with one text for its terms of use.
 */
export function toNinjs(item: JsonObject): JsonObject {
  const ninjs: Record<string, unknown> = {};
  for (const name in item) if (!OWN.has(name.toLowerCase())) ninjs[name] = item[name];
  ninjs['uri'] = guidOf(item);
  ninjs['usageterms'] = joined(item['usageterms']);
  ninjs['copyrightnotice'] ??= item['copyrightline'];
  ninjs['renditions'] = filesIn(item).filter((file) => !isText(file));
  ninjs['associations'] = objectsIn(item['associations']).map((associated) => ({
    ...associated,
    uri: guidOf(associated),
    renditions: filesIn(associated).filter((file) => !isText(file)),
  }));
  return ninjs;
}

/** The same across versions and requests; without one, the address up to its query. */
export function guidOf(item: JsonObject): string | undefined {
  const altIds = item['altids'];
  const id = isObject(altIds) ? stringFrom(altIds['itemid']) : undefined;
  return id ?? stringFrom(item['uri'])?.split('?', 1)[0];
}

/** Renditions in which the text of an item can be fetched. */
export function textFiles(item: JsonObject): JsonObject[] {
  return filesIn(item).filter(isText);
}

function isText(file: JsonObject): boolean {
  const type = stringFrom(file['type'])?.toLowerCase();
  const mediaType = stringFrom(file['mimetype'])?.toLowerCase();
  return type === 'text' || (type === undefined && (mediaType?.startsWith('text/') ?? false));
}

function filesIn(item: JsonObject): JsonObject[] {
  return objectsIn(item['renditions']);
}

/** Of an object by name or an array. */
function objectsIn(value: unknown): JsonObject[] {
  return (isObject(value) ? Object.values(value) : [...objectsFrom(value)]).filter(isObject);
}

function joined(value: unknown): string | undefined {
  if (!Array.isArray(value)) return stringFrom(value);
  const texts = value.map(stringFrom).filter((text) => text !== undefined);
  return texts.length === 0 ? undefined : [...new Set(texts)].join('\n');
}
