import type { Condition, Query } from './query.js';
import type { SearchCard } from './search-card.js';
import { stemOf } from './stems.js';

/** Fields of which so many articles share a value that it tells next to nothing: a last resort for a key. */
const COMMON = new Set(['language', 'type', 'status', 'provider', 'source', 'format', 'signal']);

/** A set of keys of which every card that matches has at least one, and how well they tell articles apart (more is better). */
interface Keys {
  readonly keys: readonly string[];
  readonly worth: number;
}

/**
 * Keys of which a card must have one to match at all; undefined for a query that any card might match.
 * @param language of the cards that are asked, by which words are stemmed
 */
export function queryKeys(query: Query, language: string): readonly string[] | undefined {
  return keysOf(query, language)?.keys;
}

function keysOf(query: Query, language: string): Keys | undefined {
  switch (query.type) {
    case 'and': {
      const parts = query.of.map((each) => keysOf(each, language)).filter((keys) => keys !== undefined);
      return parts.sort((a, b) => b.worth - a.worth)[0];
    }
    case 'or': {
      const parts = query.of.map((each) => keysOf(each, language));
      if (parts.some((part) => part === undefined)) return undefined;
      const known = parts as Keys[];
      const keys = [...new Set(known.flatMap((part) => part.keys))];
      return { keys, worth: Math.min(...known.map(({ worth }) => worth)) / keys.length };
    }
    case 'not':
      return undefined;
    default:
      return conditionKeys(query, language);
  }
}

function conditionKeys(condition: Condition, language: string): Keys | undefined {
  if (condition.type === 'keyword') {
    const [value] = condition.value.parts;
    if (condition.value.parts.length !== 1 || typeof value !== 'string') return undefined;
    return { keys: [`${condition.field}=${value}`], worth: COMMON.has(condition.field) ? 0.1 : 10 };
  }
  if (condition.type !== 'words') return undefined;
  const words = condition.words.map(({ parts }) =>
    parts.every((part) => typeof part === 'string') ? parts.join('') : undefined,
  );
  const literal = words.filter((word) => word !== undefined);
  // Of a phrase the longest word is the rarest, as far as one can tell without having counted.
  const [longest] = literal.sort((a, b) => b.length - a.length);
  return longest === undefined ? undefined : { keys: [stemOf(longest, language)], worth: Math.min(9, longest.length) };
}

/** Every key that a card has: its stems, and its keyword values by field. */
export function cardKeys(card: SearchCard): Set<string> {
  const keys = new Set<string>();
  for (const text of Object.values(card.texts)) for (const stem of text.stems.slice(1, -1).split(' ')) keys.add(stem);
  for (const [field, values] of Object.entries(card.keywords)) for (const value of values) keys.add(`${field}=${value}`);
  return keys;
}
