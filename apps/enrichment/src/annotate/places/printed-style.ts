import { TokenFlag } from '../tokens.js';
import type { Mention } from './find-mentions.js';

const MOSTLY = 0.6;
/** A shorter word says nothing of a headline's style. */
const LONG_WORD = 4;
const ACRONYM = 5;
/** Tokens and characters within which a dateline's place stands. */
const DATELINE_TOKENS = 3;
const DATELINE_END = 80;
const DATELINE = /^(.{2,70}?)\s*\([^()]{2,40}\)\s*[-–—]{1,2}\s|^(\p{Lu}[\p{Lu}.'\s/]+(?:,[^-–—]{0,40})?)\s[-–—]{1,2}\s/u;

/** Before the dash of "BERLIN (Reuters) - " or "PARIS, March 3 - " at the start of a paragraph. */
export function isDateline({ text, first, end }: Mention): boolean {
  if (text.field === 'dateline') return true;
  if (first > DATELINE_TOKENS || text.heading || end > DATELINE_END) return false;
  const head = DATELINE.exec(text.text.slice(0, DATELINE_END + 40));
  const place = head?.[1] ?? head?.[2];
  return place !== undefined && end <= place.length + 1 && !/[.!?]\s/.test(place.slice(0, end));
}

/** A short word in capitals within a text that has small letters: NATO, OF, BARI. */
export function isAcronym(mention: Mention): boolean {
  const { text, first, start, end, single } = mention;
  if (!single || end - start > ACRONYM || (text.tokens.flags[first]! & TokenFlag.allCaps) === 0) return false;
  return !isDateline(mention) && /\p{Ll}/u.test(text.text);
}

/** Of the longer words of a heading most begin with a capital. */
export function isTitleCase({ text }: Mention): boolean {
  if (!text.heading) return false;
  const { starts, ends, flags } = text.tokens;
  let long = 0;
  let capitals = 0;
  for (let at = 1; at < starts.length; at++) {
    if (ends[at]! - starts[at]! < LONG_WORD) continue;
    long++;
    if ((flags[at]! & TokenFlag.capitalised) !== 0) capitals++;
  }
  return long > 2 && capitals / long > MOSTLY;
}
