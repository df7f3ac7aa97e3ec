/**
 * What seven bits had no place for, as the American agencies write it: quotation marks from two accents or apostrophes, a dash from an
 * underscore between spaces. Brackets, braces and the at sign stay what they are: agencies no longer use them for fractions.
 */
export function readSigns(text: string): string {
  let read = text;
  if (read.includes('``')) read = read.replaceAll('``', '\u201c');
  if (read.includes("''")) read = read.replaceAll("''", '\u201d');
  if (read.includes('`')) read = read.replaceAll('`', '\u2018');
  if (read.includes(' _ ')) read = read.replaceAll(' _ ', ' \u2014 ');
  if (read.includes(' -- ')) read = read.replaceAll(' -- ', ' \u2014 ');
  return read;
}
