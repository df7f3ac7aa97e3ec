/** Languages whose names of countries are in the table; the position is the bit in a reading's mask. Must match `gazetteer.ts`. */
export const PLACE_LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'sv', 'da', 'no', 'fi', 'pl', 'cs', 'tr'];

/** Any language. */
export const ANY = 0xffffff;

/** @param {string} codes comma-separated languages, or `any` */
export function languageMask(codes) {
  if (codes === 'any') return ANY;
  return codes.split(',').reduce((mask, code) => mask | (1 << PLACE_LANGUAGES.indexOf(code)), 0);
}
