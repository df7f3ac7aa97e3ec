import { isObject, type JsonObject, stringFrom } from '../json/json-value.js';
import { Fields } from './fields.js';

/** A headline, description or body with its role and media type. */
export interface NinjsText {
  readonly role?: string;
  readonly contentType?: string;
  readonly value: string;
}

/** A ninjs object in one shape for all versions: texts as lists, the rest by name. */
export interface NinjsItem {
  readonly fields: Fields;
  readonly headlines: readonly NinjsText[];
  readonly descriptions: readonly NinjsText[];
  readonly bodies: readonly NinjsText[];
  /** Associated objects; `name` is the key in 1.x and 2.0, the property in 2.1 and later. */
  readonly associations: readonly { readonly name: string; readonly object: JsonObject }[];
  readonly renditions: readonly { readonly name: string; readonly object: JsonObject }[];
}

/** Names that 1.x gives the media types of its texts, as the part after the underscore. */
const MEDIA_TYPE_OF_SUFFIX: Readonly<Record<string, string>> = {
  text: 'text/plain',
  html: 'text/html',
  html5: 'text/html',
  xhtml: 'application/xhtml+xml',
};

/** Brings any version of ninjs into one shape. Unknown properties are kept, wrong types ignored. */
export function parseNinjs(object: JsonObject): NinjsItem {
  const fields = new Fields(object);
  return {
    fields,
    headlines: [...single(fields.text('headline')), ...listed(fields.take('headlines')), ...suffixed(fields, 'headline_')],
    descriptions: [...listed(fields.take('descriptions')), ...suffixed(fields, 'description_')],
    bodies: [...listed(fields.take('bodies')), ...suffixed(fields, 'body_')],
    associations: named(fields.take('associations')),
    renditions: named(fields.take('renditions')),
  };
}

function single(value: string | undefined): NinjsText[] {
  return value === undefined ? [] : [{ value }];
}

/** 2.0 and later: an array of `{role, contenttype, value}`. */
function listed(value: unknown): NinjsText[] {
  const texts: NinjsText[] = [];
  for (const entry of Array.isArray(value) ? value : [value]) {
    const text = stringFrom(entry) ?? (isObject(entry) ? stringFrom(entry['value']) : undefined);
    if (text === undefined) continue;
    const object = isObject(entry) ? entry : {};
    texts.push({
      role: stringFrom(object['role'])?.toLowerCase(),
      contentType: stringFrom(object['contentType'] ?? object['contenttype'])?.toLowerCase(),
      value: text,
    });
  }
  return texts;
}

/** 1.x: `body_xhtml`, `description_caption`, `headline_main`; the suffix is a media type, a role or both. */
function suffixed(fields: Fields, prefix: string): NinjsText[] {
  const texts: NinjsText[] = [];
  for (const [suffix, value] of fields.startingWith(prefix)) {
    const text = stringFrom(value);
    if (text === undefined) continue;
    const parts = suffix.split('_');
    const contentType = MEDIA_TYPE_OF_SUFFIX[parts[parts.length - 1]!];
    const role = (contentType === undefined ? parts : parts.slice(0, -1)).join('_');
    texts.push({ role: role === '' ? undefined : role, contentType, value: text });
  }
  return texts;
}

function named(value: unknown): { name: string; object: JsonObject }[] {
  if (Array.isArray(value)) return value.filter(isObject).map((object) => ({ name: stringFrom(object['name']) ?? '', object }));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, object]) => (isObject(object) ? [{ name, object }] : []));
}
