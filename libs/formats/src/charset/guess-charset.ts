import { detect } from 'chardet';

/** Statistics need little text, and more of it costs time. */
const SAMPLE_BYTES = 65_536;

/** Guesses that are kept; others, such as a Latin charset that windows-1252 contains, become windows-1252. */
const TRUSTED =
  /^(?:windows-125[0-8]|shift_jis|euc-(?:jp|kr)|big5|gb18030|koi8-r|iso-8859-(?:2|5|6|7|8|9)|iso-2022-(?:jp|kr|cn)|utf-(?:16|32)(?:le|be))$/;

/** Guesses the charset of bytes that are not UTF-8 and that nobody described rightly. */
export function guessCharset(bytes: Uint8Array): string {
  const guess = detect(bytes.subarray(0, SAMPLE_BYTES))?.toLowerCase();
  return guess !== undefined && TRUSTED.test(guess) ? guess : 'windows-1252';
}
