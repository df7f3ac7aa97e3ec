/**
 * Words a minute by language: mean speeds of adults reading paragraphs, from the seventeen languages of the International
 * Reading Speed Texts (Trauzettel-Klosinski and Dietz, Investigative Ophthalmology & Visual Science 53, 2012, 5452-5461).
 * They were read aloud; silent reading of non-fiction is near to it (Brysbaert 2019 finds 238 for English).
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  zh: 158,
  nl: 202,
  en: 228,
  fi: 161,
  fr: 195,
  de: 179,
  he: 187,
  it: 188,
  ja: 193,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  es: 218,
  sv: 199,
  tr: 166,
};

/** Mean over the seventeen, for every other language. */
const MEAN = 184;

/** @param language BCP 47 primary language, or `und` */
export function wordsPerMinute(language: string): number {
  return WORDS_PER_MINUTE[language] ?? MEAN;
}
