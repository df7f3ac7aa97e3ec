/** A way in which agencies write which part of a story an item is. Groups: `n` its number or ordinal, `of` how many there are. */
export interface PartForm {
  readonly form: RegExp;
  /** What is added to the number: the first add is the second part. */
  readonly after: 0 | 1;
}

const ORDINAL = '(?<n>\\d{1,2})(?:st|nd|rd|th)|(?<w>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)';
const BEGIN = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
const of = (pattern: string) => new RegExp(`${BEGIN}(?:${pattern})${END}`, 'iu');

/** English and German. */
export const PART_FORMS: readonly PartForm[] = [
  { form: of(`(?:${ORDINAL})[ -]?take`), after: 0 },
  { form: of('take[ -]?(?<n>\\d{1,2})(?: (?:of|/) (?<of>\\d{1,2}))?'), after: 0 },
  { form: of(`(?:${ORDINAL})[ -]?add`), after: 1 },
  { form: of('add[ -]?(?<n>\\d{1,2})'), after: 1 },
  { form: of('(?<n>\\d{1,2})\\. ?fortsetzung'), after: 1 },
  { form: of('teil (?<n>\\d{1,2})(?: von (?<of>\\d{1,2}))?'), after: 0 },
  { form: of('(?<n>\\d{1,2})\\. ?folge'), after: 0 },
];

/** The first to the tenth. */
export const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'] as const;
