/** Hash tables are at most this full. */
const LOAD_FACTOR = 0.6;
const DEGREES = 1e5;

/**
 * Turns places and forms into typed arrays: see `gazetteer.ts` for how they are read.
 * @param {any[]} places
 * @param {{ text: string, first: string, readings: [number, number][] }[]} forms sorted by first token
 */
export function packPlaces(places, forms) {
  const admins = [...new Set(places.filter((place) => place.admin).map((place) => `${place.country}.${place.admin}`))].sort();
  const adminIndex = new Map(admins.map((code, index) => [code, index + 1]));
  const column = (make, Type) => Type.from(places, make);
  const names = packTexts(places.map((place) => place.name));
  const texts = packTexts(forms.map((form) => form.text));
  const readings = forms.flatMap((form) => form.readings.map(([key, mask]) => [key, mask]));
  return {
    meta: { admins, places: places.length, forms: forms.length },
    sections: {
      names: names.units,
      nameStarts: names.starts,
      wikidata: column((place) => Number(place.wikidata?.slice(1) ?? 0), Uint32Array),
      geonames: column((place) => Number(place.geonames ?? 0), Uint32Array),
      population: column((place) => place.population ?? 0, Uint32Array),
      latitude: column((place) => Math.round((place.latitude ?? 0) * DEGREES), Int32Array),
      longitude: column((place) => Math.round((place.longitude ?? 0) * DEGREES), Int32Array),
      country: column((place) => place.country.charCodeAt(0) * 256 + place.country.charCodeAt(1), Uint16Array),
      admin: column((place) => (place.admin ? adminIndex.get(`${place.country}.${place.admin}`) : 0), Uint16Array),
      kind: column((place) => place.kind, Uint8Array),
      flags: column((place) => place.flags ?? 0, Uint8Array),
      forms: texts.units,
      formStarts: texts.starts,
      firstLengths: Uint8Array.from(forms, (form) => form.first.length),
      readingStarts: prefixSums(forms.map((form) => form.readings.length)),
      readingKeys: Uint32Array.from(readings, ([key]) => key),
      readingMasks: Uint32Array.from(readings, ([, mask]) => mask),
      mostTokens: mostTokens(forms),
      firstIndex: firstTokenIndex(forms),
      formIndex: hashIndex(forms.map((form, at) => ({ key: form.text, at }))),
    },
  };
}

/** All texts in one run of UTF-16 units, and where each begins; one start more than texts. */
function packTexts(texts) {
  const all = texts.join('');
  const units = new Uint16Array(all.length);
  for (let at = 0; at < all.length; at++) units[at] = all.charCodeAt(at);
  return { units, starts: prefixSums(texts.map((text) => text.length)) };
}

function prefixSums(lengths) {
  const sums = new Uint32Array(lengths.length + 1);
  for (let index = 0; index < lengths.length; index++) sums[index + 1] = sums[index] + lengths[index];
  return sums;
}

/** Open hash table from a first token to its first form, plus one. */
function firstTokenIndex(forms) {
  const firsts = forms
    .map((form, at) => ({ key: form.first, at }))
    .filter(({ key, at }) => at === 0 || key !== forms[at - 1].first);
  return hashIndex(firsts);
}

/** Open hash table from a key to its position, plus one; 0 is an empty slot. */
function hashIndex(entries) {
  // A power of two, so that a slot is found by masking.
  const index = new Uint32Array(2 ** Math.ceil(Math.log2(entries.length / LOAD_FACTOR)));
  for (const { key, at } of entries) {
    let slot = hash(key) & (index.length - 1);
    while (index[slot] !== 0) slot = (slot + 1) & (index.length - 1);
    index[slot] = at + 1;
  }
  return index;
}

/** For every form the most tokens that any form with its first token has. */
function mostTokens(forms) {
  const most = new Map();
  const count = (text) => text.match(/[\p{L}\p{M}\p{Nd}]+/gu).length;
  for (const { first, text } of forms) most.set(first, Math.max(most.get(first) ?? 0, count(text)));
  return Uint8Array.from(forms, ({ first }) => most.get(first));
}

/** FNV-1a over UTF-16 units. Must match `gazetteer.ts`. */
function hash(text) {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}
