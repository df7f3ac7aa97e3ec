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

/** A word as it is compared: as it stands, and by its stem; both folded. */
export interface Compared {
  readonly word: string;
  readonly stem: string;
}

/** Words that are remembered for each language: a newsroom's usual ones, many times over. */
const REMEMBERED = 100_000;
const remembered = new Map<string, Map<string, Compared>>();

/** The words of a language as they are compared. What is given to the function is in lower case, with its accents. */
export function comparedIn(language: string): (word: string) => Compared {
  const stemmer = STEMMERS[language];
  const name = stemmer === undefined ? 'und' : language;
  const known = remembered.get(name) ?? new Map<string, Compared>();
  remembered.set(name, known);
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const folded = fold(word);
    const compared = { word: folded, stem: stemmer === undefined ? folded : fold(stemmer(word)) };
    if (known.size >= REMEMBERED) known.clear();
    known.set(word, compared);
    return compared;
  };
}

/** The stem by which a word of a language is compared, folded. @param word in lower case, with its accents */
export function stemOf(word: string, language: string): string {
  return comparedIn(language)(word).stem;
}

/** The primary language of a tag, `und` for none. */
export function primaryLanguage(tag: string | undefined): string {
  return tag?.split(/[-_]/, 1)[0]?.toLowerCase() || 'und';
}
