/** How a form names its place. Must match `gazetteer.ts`. */
export const USE = { name: 0, people: 1, exact: 2, container: 3 };

/**
 * Collects the forms under which places are found: folded text to its readings, each (place, use, languages).
 */
export class PlaceForms {
  constructor() {
    /** @type {Map<string, Map<number, number>>} folded form to readings: place * 4 + use to language mask */
    this.readings = new Map();
  }

  /**
   * @param {string} form as written
   * @param {number} place
   * @param {number} use one of USE
   * @param {number} mask languages
   */
  add(form, place, use, mask) {
    const folded = fold(form.trim().replace(/^[^\p{L}\p{Nd}]+/u, ''));
    if (firstToken(folded).length < 2) return;
    const readings = this.readings.get(folded) ?? new Map();
    const key = place * 4 + use;
    readings.set(key, (readings.get(key) ?? 0) | mask);
    this.readings.set(folded, readings);
    const plain = folded.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/ø/g, 'o');
    if (use === USE.name && plain !== folded && /^[\x20-\x7e]+$/.test(plain)) this.add(plain, place, use, mask);
  }

  /** Forms with the same first token together, the longest first: the order in which a text is compared. */
  sorted() {
    return [...this.readings]
      .map(([text, readings]) => ({ text, first: firstToken(text), readings: [...readings] }))
      .sort((a, b) => compare(a.first, b.first) || b.text.length - a.text.length || compare(a.text, b.text));
  }
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lower case by UTF-16 unit, one apostrophe, one hyphen, one space. Must match `fold.ts`. */
export function fold(text) {
  let folded = '';
  for (const unit of text.normalize('NFC').split('')) {
    if (/[’‘`´]/.test(unit)) folded += "'";
    else if (/[\u2010-\u2015]/.test(unit)) folded += '-';
    else if (/\s/.test(unit)) folded += ' ';
    else folded += unit.toLowerCase()[0];
  }
  return folded;
}

/** The leading run of letters, marks and digits, as `tokens.ts` cuts it. */
export function firstToken(folded) {
  return /^[\p{L}\p{M}\p{Nd}]+/u.exec(folded)?.[0] ?? '';
}
