import { writeTableFile } from './table-file.mjs';

/** Score that eld leaves out of its database and adds to every match. */
const BASE_SCORE = 53;
/** Slots per n-gram: at 0.6 full, a search takes fewer than two steps on average. */
const LOAD_FACTOR = 0.6;

/**
 * Packs eld's largest n-gram database into an open hash table over typed arrays. As a JavaScript literal it takes more than a
 * second and 390 MB to load; as this file, some milliseconds and its 7 MB.
 * @param {string} path file to write
 */
export async function buildLanguageTable(path) {
  const { ngramsData, dictionary } = await loadEld();
  const languages = Object.values(ngramsData.languages);
  const byteOf = new Map(
    dictionary.map((character, byte) => [character, byte]).filter(([character, byte]) => byte >= 0x80 && character !== ' '),
  );
  const grams = Object.entries(ngramsData.ngrams).map(([gram, scores]) => ({
    key: packed([...gram].map((character) => byteOf.get(character) ?? character.charCodeAt(0))),
    scores: Object.entries(scores),
  }));
  const slots = Math.ceil(grams.length / LOAD_FACTOR);
  const high = new Uint32Array(slots);
  const low = new Uint32Array(slots);
  const first = new Uint32Array(slots);
  const entries = [];
  for (const { key, scores } of grams) {
    let slot = slotOf(key, slots);
    while (high[slot] !== 0) slot = (slot + 1) % slots;
    // The count shares a word with the first three bytes: no n-gram has more than 60 languages.
    high[slot] = key.high * 256 + scores.length;
    low[slot] = key.low;
    first[slot] = entries.length / 2;
    for (const [language, score] of scores) entries.push(Number(language), score + BASE_SCORE);
  }
  writeTableFile(path, { languages, slots }, { high, low, first, entries: Uint16Array.from(entries) });
}

/** eld's exports hide its data; the two files are plain modules beside the exported one. */
async function loadEld() {
  const entry = import.meta.resolve('eld/large');
  const { ngramsData } = await import(new URL('../ngrams/large.js', entry).href);
  const { dictionary } = await import(new URL('../dictionary.js', entry).href);
  return { ngramsData, dictionary };
}

/** Up to six bytes as two numbers of 24 bits; a missing byte is 0, which no text holds. */
function packed(bytes) {
  const at = (index) => bytes[index] ?? 0;
  return { high: at(0) * 65536 + at(1) * 256 + at(2), low: at(3) * 65536 + at(4) * 256 + at(5) };
}

/** Must match `ngram-table.ts`. */
function slotOf({ high, low }, slots) {
  return ((Math.imul(high, 0x9e3779b1) ^ Math.imul(low, 0x85ebca6b)) >>> 0) % slots;
}
