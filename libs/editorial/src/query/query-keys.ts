import { FREE_TEXT } from './fields.js';
import type { Condition, Query } from './query.js';
import { stemOf } from './stems.js';

/** One thing that a card must have to match: any of these keys (`cardKeys`), which are stems, or `field=value`. */
export type RequiredKeys = readonly string[];

/** More alternatives than this are no help in finding few candidates. */
const MAX_ALTERNATIVES = 64;

/**
 * What a card must have to match at all: of each list at least one key. Empty for a query that any card might match. Only what is
 * certain is listed: words of fields outside the free text, wildcards, ranges and everything under NOT are left to evaluation.
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
    const [value] = condition.value.parts;
    return condition.value.parts.length === 1 && typeof value === 'string' ? [[`${condition.field}=${value}`]] : [];
  }
  if (condition.type !== 'words' || !condition.fields.every((field) => FREE_TEXT.includes(field))) return [];
  return condition.words.flatMap(({ parts }) =>
    parts.every((part) => typeof part === 'string') ? [[stemOf(parts.join(''), language)]] : [],
  );
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
      return conditionKeys(query, language).length === 1;
    case 'words':
      return query.fields.length === FREE_TEXT.length && query.words.length === 1 && conditionKeys(query, language).length === 1;
    default:
      return false;
  }
}
