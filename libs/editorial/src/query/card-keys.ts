import { FREE_TEXT, SHORT_TEXT } from './fields.js';
import type { SearchCard } from './search-card.js';

const made = new WeakMap<SearchCard, ReadonlySet<string>>();

/** A wildcard whose beginning is so long is looked for by it. */
export const PREFIX_LENGTH = 3;

/**
 * Everything that a card has, for questions that only ask whether: stems of its free text; stems of short texts and values of keyword fields as
 * `field=value`; how those values begin as `field^beg`. No stem has a sign in it. Made once for a card, however many queries ask.
 */
export function cardKeys(card: SearchCard): ReadonlySet<string> {
  const known = made.get(card);
  if (known !== undefined) return known;
  const keys = new Set<string>();
  for (const field of FREE_TEXT) {
    const text = card.texts[field]?.stems;
    if (text !== undefined) for (const stem of text.slice(1, -1).split(' ')) keys.add(stem);
  }
  for (const field of SHORT_TEXT) {
    const text = card.texts[field]?.stems;
    if (text !== undefined) for (const stem of text.slice(1, -1).split(' ')) keys.add(`${field}=${stem}`);
  }
  for (const [field, list] of Object.entries(card.keywords)) {
    for (const value of list) {
      keys.add(`${field}=${value}`);
      if (value.length >= PREFIX_LENGTH) keys.add(`${field}^${value.slice(0, PREFIX_LENGTH)}`);
    }
  }
  made.set(card, keys);
  return keys;
}
