const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** Letters of a word that count; no language has longer ones that anybody looks for. */
const MAX_WORD_LENGTH = 64;

/** The words of a text in order, in lower case with their accents. An apostrophe or a hyphen separates; where no spaces are written, ICU does. */
export function wordsOf(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  const words = lower.match(WORD) ?? [];
  const separate = UNSPACED.test(lower) ? words.flatMap((word) => (UNSPACED.test(word) ? segmented(word) : [word])) : words;
  return separate.map((word) => (word.length > MAX_WORD_LENGTH ? word.slice(0, MAX_WORD_LENGTH) : word));
}

function segmented(run: string): string[] {
  const words: string[] = [];
  for (const { segment, isWordLike } of segmenter.segment(run)) if (isWordLike) words.push(segment);
  return words.length === 0 ? [run] : words;
}
