/** First letters of month names, in lower case, in the languages in which feeds write dates although RFC 822 says English. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'jän', 'янв'],
  ['feb', 'fév', 'fev', 'фев'],
  ['mar', 'mär', 'mrz', 'maa', 'мар'],
  ['apr', 'abr', 'avr', 'апр'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'май', 'мая'],
  ['jun', 'juin', 'giu', 'июн'],
  ['jul', 'juil', 'lug', 'июл'],
  ['aug', 'ago', 'aoû', 'aou', 'авг'],
  ['sep', 'set', 'сен'],
  ['oct', 'okt', 'out', 'ott', 'окт'],
  ['nov', 'ноя'],
  ['dec', 'dez', 'dic', 'déc', 'дек'],
];

const MONTHS = new Map(BEGINNINGS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** 1 to 12, undefined for a word that is no month. */
export function monthNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  return MONTHS.get(lower.slice(0, 3)) ?? MONTHS.get(lower.slice(0, 4));
}
