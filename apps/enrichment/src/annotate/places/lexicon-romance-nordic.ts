import { words } from './words.js';

/** Prepositions of place in languages that have no lexicon of their own. */
const LOCATIVES: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: words('à près chez vers depuis dans'),
  es: words('en desde hacia cerca'),
  pt: words('em desde perto no na'),
  it: words('a in da presso'),
  nl: words('in uit nabij bij te'),
  sv: words('i från nära'),
  da: words('i fra nær'),
  no: words('i fra nær'),
  pl: words('w we do z'),
  cs: words('v ve do z'),
};

const NONE: ReadonlySet<string> = new Set();

export function locativesOf(language: string): ReadonlySet<string> {
  return LOCATIVES[language] ?? NONE;
}
