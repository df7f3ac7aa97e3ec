/** Words of a slugline that tell its versions apart: they change while the story stays. */
const VERSION_WORDS =
  /(?<![\p{L}\p{N}])(?:\d{1,2}(?:st|nd|rd|th)[ -]?(?:ld|lead)|(?:ld|lead)[ -]?\d{1,2}|write-?thr(?:u|ough)|update[ -]?\d{1,2}|correct(?:ive|ion|ed)|corx|\d{1,2}\.? ?(?:zusammenfassung|korrektur|berichtigung|update)|zusammenfassung|korrektur|berichtigung|aktualisiert)(?![\p{L}\p{N}])/gu;
/** Characters of a slugline that are looked at. */
const MAX_LENGTH = 300;

/**
 * What all versions of a story have in common in their sluglines: without regard to case and punctuation, and without the words that
 * number versions. `BC-Ferry, 1st Ld-Writethru` and `BC-Ferry` are both `bc ferry`.
 * @returns undefined where nothing is left that could tell one story from another
 */
export function sluglineKey(slugline: string | undefined): string | undefined {
  const plain = (slugline ?? '').slice(0, MAX_LENGTH).normalize('NFKC').toLowerCase();
  const key = plain
    .replace(VERSION_WORDS, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return key === '' ? undefined : key;
}
