/**
 * Languages so near to each other that a few lines may not tell them apart. Within a group the source's own word decides,
 * when the text allows it. Codes as the detectors give them.
 */
const GROUPS: readonly (readonly string[])[] = [
  ['hr', 'bs', 'sr', 'sh', 'cnr'],
  ['no', 'nb', 'nn', 'da'],
  ['ms', 'id'],
  ['cs', 'sk'],
  ['bg', 'mk'],
  ['pt', 'gl'],
  ['es', 'gl', 'ca'],
  ['hi', 'mr', 'ne'],
  ['nl', 'af'],
  ['tl', 'fil'],
  ['zh', 'yue'],
  ['fa', 'prs'],
];

export function related(a: string, b: string): boolean {
  return a === b || GROUPS.some((group) => group.includes(a) && group.includes(b));
}

/**
 * Languages that only fastText knows and that news is written in. Its other labels (Esperanto, Latin, dialects with a
 * Wikipedia of their own) are never an answer: on wire copy they are mistakes.
 */
export const ONLY_FASTTEXT: ReadonlySet<string> = new Set([
  'af',
  'as',
  'ba',
  'bo',
  'br',
  'cy',
  'dv',
  'fy',
  'ga',
  'gd',
  'gl',
  'id',
  'jv',
  'kk',
  'km',
  'ky',
  'lb',
  'mg',
  'mk',
  'mn',
  'mt',
  'my',
  'ne',
  'ps',
  'qu',
  'rm',
  'sa',
  'sd',
  'si',
  'so',
  'su',
  'sw',
  'tg',
  'tk',
  'tt',
  'ug',
  'uz',
  'yi',
]);

/** fastText's labels that stand for a language the n-gram table names otherwise. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ['nn', 'no'],
  ['sh', 'hr'],
  ['bs', 'hr'],
  ['ckb', 'ku'],
  ['arz', 'ar'],
  ['pnb', 'ur'],
  ['wuu', 'zh'],
  ['yue', 'zh'],
  ['azb', 'fa'],
]);

export function canonicalLabel(label: string): string {
  return SAME_AS.get(label) ?? label;
}

/** What the n-gram table calls `ku` is Central Kurdish, in Arabic script. */
export function bcp47(language: string): string {
  return language === 'ku' ? 'ckb' : language;
}

/**
 * Languages whose text can be taken for another one that the n-gram table lacks: here fastText is always asked. All others
 * are decided by n-grams alone when these are sure.
 */
export const HAS_UNLISTED_RELATIVE: ReadonlySet<string> = new Set([
  'ar',
  'az',
  'be',
  'bg',
  'bn',
  'ca',
  'da',
  'es',
  'fa',
  'hi',
  'hr',
  'ku',
  'mr',
  'ms',
  'nl',
  'no',
  'pt',
  'ru',
  'sr',
  'tl',
  'tr',
  'uk',
  'ur',
  'am',
  'he',
  'yo',
  'or',
]);
