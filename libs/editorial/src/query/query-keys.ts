import { PREFIX_LENGTH } from './card-keys.js';
import { FREE_TEXT, SHORT_TEXT, type TextField } from './fields.js';
import type { Condition, Query } from './query.js';
import { stemOf } from './stems.js';

/** One thing that a card must have to match: any of these keys (`cardKeys`), see there. */
export type RequiredKeys = readonly string[];

/** More alternatives than this are no help in finding few candidates. */
const MAX_ALTERNATIVES = 64;

/**
 * What a card must have to match at all: of each list at least one key. Empty for a query that any card might match. Only what is
 * certain is listed: ranges, most wildcards, words of long texts other than the free text and everything under NOT are left to evaluation.
 * @param language of the cards that are asked, by which words are stemmed
 */
export function requiredKeys(query: Query, language: string): readonly RequiredKeys[] {
  switch (query.type) {
    case 'and':
      return query.of.flatMap((each) => requiredKeys(each, language));
    case 'or': {
      const parts = query.of.map((each) => shortest(requiredKeys(each, language)));
      if (parts.some((part) => part === undefined)) return [];
      const keys = [...new Set((parts as RequiredKeys[]).flat())];
      return keys.length > MAX_ALTERNATIVES ? [] : [keys];
    }
    case 'not':
      return [];
    default:
      return conditionKeys(query, language);
  }
}

/** Of several demands, the one with the fewest ways to meet it. */
function shortest(demands: readonly RequiredKeys[]): RequiredKeys | undefined {
  return [...demands].sort((a, b) => a.length - b.length)[0];
}

function conditionKeys(condition: Condition, language: string): RequiredKeys[] {
  if (condition.type === 'keyword') {
    const { field, value } = condition;
    const [beginning] = value.parts;
    if (typeof beginning !== 'string') return [];
    if (value.parts.length === 1) return [[`${field}=${beginning}`]];
    return beginning.length < PREFIX_LENGTH ? [] : [[`${field}^${beginning.slice(0, PREFIX_LENGTH)}`]];
  }
  if (condition.type !== 'words') return [];
  const keyOf = keyIn(condition.fields);
  if (keyOf === undefined) return [];
  return condition.words.flatMap(({ parts }) =>
    parts.every((part) => typeof part === 'string') ? [[keyOf(stemOf(parts.join(''), language))]] : [],
  );
}

/** The key of a stem that must stand in one of these texts; undefined where cards have none. */
function keyIn(fields: readonly TextField[]): ((stem: string) => string) | undefined {
  const [field, ...more] = fields;
  if (field !== undefined && more.length === 0 && SHORT_TEXT.includes(field)) return (stem) => `${field}=${stem}`;
  return fields.every((each) => FREE_TEXT.includes(each)) ? (stem) => stem : undefined;
}

/** Whether the demands of `requiredKeys` are all that a query asks: then a card that meets them matches. */
export function saysAll(query: Query, language: string): boolean {
  switch (query.type) {
    case 'and':
      return query.of.every((each) => saysAll(each, language));
    case 'or': {
      const [demand, ...more] = requiredKeys(query, language);
      const oneEach = query.of.every((each) => saysAll(each, language) && requiredKeys(each, language).length === 1);
      return demand !== undefined && more.length === 0 && oneEach;
    }
    case 'keyword':
      return query.value.parts.length === 1 && conditionKeys(query, language).length === 1;
    case 'words':
      return inAllThatKeysTell(query.fields) && query.words.length === 1 && conditionKeys(query, language).length === 1;
    default:
      return false;
  }
}

/** Whether a key of these texts says that a word is there: of the free text as a whole, or of one short text. */
function inAllThatKeysTell(fields: readonly TextField[]): boolean {
  return fields.length === FREE_TEXT.length || (fields.length === 1 && SHORT_TEXT.some((short) => short === fields[0]));
}
