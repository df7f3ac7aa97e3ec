import { detect } from 'chardet';

/** Statistics need little text, and more of it costs time: a third of a millisecond a kilobyte. */
const SAMPLE_BYTES = 16_384;

/** Guesses that are kept; others, such as a Latin charset that windows-1252 contains, become windows-1252. */
const TRUSTED =
  /^(?:windows-125[0-8]|shift_jis|euc-(?:jp|kr)|big5|gb18030|koi8-r|iso-8859-(?:2|5|6|7|8|9)|iso-2022-jp|utf-(?:16|32)(?:le|be))$/;

/** The last guess and what it was made from: a reader that decodes piece by piece asks again about bytes that were guessed for all. */
let last: { readonly sample: Uint8Array; readonly charset: string } | undefined;

/** Guesses the charset of bytes that are not UTF-8 and that nobody described rightly. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  if (last !== undefined && Buffer.compare(last.sample, sample) === 0) return last.charset;
  const guess = detect(sample)?.toLowerCase();
  const charset = guess !== undefined && TRUSTED.test(guess) ? guess : 'windows-1252';
  last = { sample: sample.slice(), charset };
  return charset;
}
