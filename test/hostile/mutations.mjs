// @ts-check
import { readdirSync, readFileSync } from 'node:fs';

const FORMATS = new URL('../../libs/formats/src/', import.meta.url);

/** Pieces that mean something to one format or another, put where they do not belong. */
const PIECES = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&#',
  '&#x110000;',
  '&#xd800;',
  ';',
  '"',
  "'",
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<!DOCTYPE x [',
  ']>',
  '<!ENTITY a "&b;">',
  'xmlns:a="b"',
  ' xmlns="http://www.w3.org/1999/xhtml"',
  '<item>',
  '</item>',
  '<p>',
  '<table><tr><td>',
  '<script>',
  '\u0000',
  '\uFEFF',
  '\uFFFE',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  'null',
  '1e999',
  '\\ud800',
  '\\u0000',
  '"__proto__":{}',
  '\r\n',
  '\n\n',
  '\r\n--',
  '=\r\n',
  '=?utf-8?B?',
  '?=',
  'Content-Type: multipart/mixed; boundary="',
  'Content-Transfer-Encoding: base64',
  'charset=utf-7',
  '\u0001',
  '\u0002',
  '\u0003',
  '\u0004',
  '\u0016',
  '\u0011',
  '\u001f',
  '\u001b$B',
  '9999-99-99T99:99:99',
  '-0001-01-01',
  'http://[',
  'javascript:',
  'data:',
  '%',
  '\u202e',
  '\ud83d\ude00',
  '\u200b',
]; // prettier-ignore

/** Charsets in which a document is sent although it says another. */
const ENCODINGS = /** @type {const} */ (['utf16le', 'latin1', 'utf8', 'base64', 'hex']);

/**
 * All samples of all formats, as bytes.
 * @returns {{ name: string, bytes: Buffer }[]}
 */
export function samples() {
  return readdirSync(FORMATS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /[\\/]samples[\\/]/.test(name) && !name.includes('.expected.') && /\.\w+$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(new URL(name.replaceAll('\\', '/'), FORMATS)) }));
}

/**
 * A document made of samples by one to four changes.
 * @param {readonly { name: string, bytes: Buffer }[]} all
 * @param {(below: number) => number} random a whole number below another
 * @returns {{ what: string, bytes: Buffer }}
 */
export function mutated(all, random) {
  const from = pick(all, random);
  let bytes = from.bytes;
  let what = from.name;
  for (let changes = 1 + random(4); changes > 0; changes -= 1) {
    const [name, change] = pick(Object.entries(CHANGES), random);
    bytes = change(bytes, random, all);
    what += `, ${name}`;
  }
  return { what, bytes };
}

/** @typedef {(bytes: Buffer, random: (below: number) => number, all: readonly { bytes: Buffer }[]) => Buffer} Change */

/** @type {Record<string, Change>} */
const CHANGES = {
  'bits turned': (bytes, random) => {
    const changed = Buffer.from(bytes);
    if (changed.length === 0) return changed;
    for (let count = 1 + random(8); count > 0; count -= 1) {
      const at = random(changed.length);
      changed[at] = (changed[at] ?? 0) ^ (1 << random(8));
    }
    return changed;
  },
  'cut off': (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  'cut out': (bytes, random) => {
    const at = random(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + random(60))]);
  },
  'put in': (bytes, random) => inserted(bytes, Buffer.from(pick(PIECES, random)), random),
  'put in often': (bytes, random) => inserted(bytes, Buffer.from(pick(PIECES, random).repeat(1 + random(3_000))), random),
  'put in noise': (bytes, random) => inserted(bytes, Buffer.from(Array.from({ length: random(40) }, () => random(256))), random),
  spliced: (bytes, random, all) => {
    const other = pick(all, random).bytes;
    return Buffer.concat([bytes.subarray(0, random(bytes.length + 1)), other.subarray(random(other.length + 1))]);
  },
  'put into itself': (bytes, random) => inserted(bytes, bytes.subarray(random(bytes.length + 1)), random),
  'in another encoding': (bytes, random) => Buffer.from(bytes.toString('utf8'), pick(ENCODINGS, random)),
  'half in another encoding': (bytes, random) => {
    const at = random(bytes.length + 1);
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(bytes.subarray(at).toString('utf8'), pick(['utf16le', 'latin1'], random)),
    ]);
  },
  'a number made large': (bytes, random) => replacedOne(bytes, /\d+/g, '9'.repeat(1 + random(40)), random),
  'a word made long': (bytes, random) => replacedOne(bytes, /[a-z]{4,}/gi, 'w'.repeat(1 + random(20_000)), random),
};

/** @param {Buffer} bytes @param {Buffer} piece @param {(below: number) => number} random */
function inserted(bytes, piece, random) {
  const at = random(bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

/** @param {Buffer} bytes @param {RegExp} pattern @param {string} by @param {(below: number) => number} random */
function replacedOne(bytes, pattern, by, random) {
  const text = bytes.toString('latin1');
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return bytes;
  const match = pick(found, random);
  return Buffer.from(text.slice(0, match.index) + by + text.slice((match.index ?? 0) + match[0].length), 'latin1');
}

/** @template T @param {readonly T[]} list @param {(below: number) => number} random @returns {T} */
function pick(list, random) {
  return /** @type {T} */ (list[random(list.length)]);
}

/** Whole numbers from a seed (mulberry32). @param {number} seed */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}
