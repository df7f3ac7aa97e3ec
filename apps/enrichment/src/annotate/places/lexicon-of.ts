import type { Lexicon } from './lexicon.js';
import { ENGLISH } from './lexicon-english.js';
import { GERMAN } from './lexicon-german.js';
import { locativesOf } from './lexicon-romance-nordic.js';

const EMPTY: ReadonlySet<string> = new Set();

/** @param language BCP 47 primary language; one without a lexicon of its own gets its locatives at least */
export function lexiconOf(language: string): Lexicon {
  if (language === 'de') return GERMAN;
  if (language === 'en' || language === 'und') return ENGLISH;
  return { ...NONE, locative: locativesOf(language) };
}

const NONE: Lexicon = {
  locative: EMPTY,
  weakLocative: EMPTY,
  direction: EMPTY,
  determiner: EMPTY,
  function: EMPTY,
  town: EMPTY,
  beside: EMPTY,
  honorific: EMPTY,
  stateVerb: EMPTY,
  auxiliary: EMPTY,
  statePreposition: EMPTY,
  and: new Set(['et', 'y', 'e', 'en', 'och', 'og', 'ja', 'i', 'a', 've']),
  water: EMPTY,
  languageCue: EMPTY,
  capitalNouns: false,
};
