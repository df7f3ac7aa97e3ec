const ACCENTS = /\p{M}+/gu;
const ASCII = /^[\x20-\x7e]*$/;

/** Text as it is compared: compatibility forms, case and accents do not count (Unicode NFKD, marks dropped, lower case). */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(ACCENTS, '').toLowerCase().replaceAll('ß', 'ss').normalize('NFC');
}
