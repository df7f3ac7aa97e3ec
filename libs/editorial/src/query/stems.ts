import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { fold } from './fold.js';

/** Snowball's stemmers by primary language (BCP 47). */
const STEMMERS: Readonly<Record<string, (word: string) => string>> = {
  ar: arabic,
  da: danish,
  nl: dutch,
  en: english,
  fi: finnish,
  fr: french,
  de: german,
  it: italian,
  nb: norwegian,
  nn: norwegian,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  es: spanish,
  sv: swedish,
  tr: turkish,
};

/** Languages whose words have stems; in every other one a word is its own. */
export const STEMMED_LANGUAGES: readonly string[] = Object.keys(STEMMERS);

/** Words that are remembered for each language: a newsroom's usual ones, many times over. */
const REMEMBERED = 100_000;
const remembered = new Map<string, Map<string, string>>();

/** The stem by which a word of a language is compared, folded. @param word in lower case, with its accents */
export function stemOf(word: string, language: string): string {
  const stemmer = STEMMERS[language];
  if (stemmer === undefined) return fold(word);
  const known = remembered.get(language) ?? new Map<string, string>();
  if (known.size === 0) remembered.set(language, known);
  let stem = known.get(word);
  if (stem === undefined) {
    stem = fold(stemmer(word));
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, stem);
  }
  return stem;
}

/** The primary language of a tag, `und` for none. */
export function primaryLanguage(tag: string | undefined): string {
  return tag?.split(/[-_]/, 1)[0]?.toLowerCase() || 'und';
}
