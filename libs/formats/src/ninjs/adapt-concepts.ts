import type { Item, Subject } from '@wireroom/contracts';
import { isObject, type JsonObject, stringFrom } from '../json/json-value.js';
import { conceptIdentity, iptcScheme } from './concept-addresses.js';
import { type Fields } from './fields.js';

/** Properties of a concept that a `Subject` can hold; anything else makes the list an extension as well. */
const HELD: ReadonlySet<string> = new Set(['name', 'scheme', 'code', 'qcode', 'uri', 'literal']);
/** Relations that say no more than the list does. */
const PLAIN_RELATIONS: ReadonlySet<unknown> = new Set(['about', 'keyword', '']);

/** Subjects, genres, places and keywords. A list whose entries say more than a subject can hold also stays as given. */
export function adaptConcepts(fields: Fields): Pick<Item, 'subjects' | 'genres' | 'places' | 'keywords' | 'infoSource'> {
  const subjects = concepts(fields, 'subjects', 'subject');
  const infoSources = concepts(fields, 'infosources', 'infosource').concepts;
  if (infoSources.length > 1) fields.leave('infosources', 'infosource');
  return {
    subjects: subjects.concepts,
    genres: concepts(fields, 'genres', 'genre').concepts,
    places: concepts(fields, 'places', 'place').concepts,
    keywords: [...keywords(fields.take('keywords', 'keyword')), ...subjects.keywords],
    // `source` is no property of ninjs but Superdesk's.
    infoSource: infoSources[0]?.name ?? infoSources[0]?.code ?? fields.text('source'),
  };
}

/** Words that are no concepts stand among the subjects with the relation `keyword`, as our own writer puts them. */
function concepts(fields: Fields, ...names: string[]): { concepts: Subject[]; keywords: string[] } {
  const value = fields.take(...names);
  const entries = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (!entries.every(isHeld)) fields.leave(...names);
  const isKeyword = (entry: unknown) => isObject(entry) && entry['rel'] === 'keyword';
  const words = entries.filter(isKeyword);
  const others = words.length === 0 ? entries : entries.filter((entry) => !isKeyword(entry));
  return { concepts: others.map(concept).filter((subject) => subject !== undefined), keywords: keywords(words) };
}

function isHeld(entry: unknown): boolean {
  if (!isObject(entry)) return true;
  for (const name in entry) {
    const isRelation = name === 'rel' && PLAIN_RELATIONS.has(entry[name]);
    if (!isRelation && !HELD.has(name.toLowerCase())) return false;
  }
  const [uri, literal] = [stringFrom(entry['uri']), stringFrom(entry['literal'])];
  return uri === undefined || literal === undefined || uri.endsWith(literal) || isScheme(uri);
}

/** An address that ends where the code of a concept would begin. */
function isScheme(uri: string): boolean {
  return /^https?:\/\/[^\s]+[/#]$/i.test(uri);
}

/** 1.x gives scheme and code, 2.x and 3.x an address (`uri`) or a code of an unnamed scheme (`literal`). */
function concept(entry: unknown): Subject | undefined {
  const name = stringFrom(entry);
  if (name !== undefined) {
    const identity = conceptIdentity(name);
    return identity.scheme === undefined ? { name } : identity;
  }
  if (!isObject(entry)) return undefined;
  const identity = identityOf(entry);
  const label = stringFrom(entry['name']);
  if (identity === undefined && label === undefined) return undefined;
  return label === undefined ? identity : { ...identity, name: label };
}

function identityOf(entry: JsonObject): Subject | undefined {
  const code = stringFrom(entry['code'] ?? entry['qcode']);
  const scheme = stringFrom(entry['scheme']);
  if (code !== undefined) return scheme === undefined ? conceptIdentity(code) : { scheme: iptcScheme(scheme), code };
  const [uri, literal] = [stringFrom(entry['uri']), stringFrom(entry['literal'])];
  // Some give the scheme's address and the code apart.
  if (uri !== undefined && literal !== undefined && isScheme(uri)) return { scheme: iptcScheme(uri), code: literal };
  const identifier = uri ?? literal;
  return identifier === undefined ? undefined : conceptIdentity(identifier);
}

function keywords(value: unknown): string[] {
  if (typeof value === 'string') {
    return value
      .split(/[,;]/)
      .map((keyword) => keyword.trim())
      .filter((keyword) => keyword !== '');
  }
  if (!Array.isArray(value)) return [];
  return value.map((entry) => stringFrom(isObject(entry) ? entry['name'] : entry)).filter((keyword) => keyword !== undefined);
}
