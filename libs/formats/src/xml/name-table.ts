import { ownText } from '../markup/own-text.js';
import { XmlName } from './xml-name.js';

/** A power of two, far more than the names of any vocabulary that is used in one document. */
const SLOTS = 512;

/** Names of so many characters together are kept for the next document; the vocabularies of all formats have about a fifth. */
const KEPT_CHARACTERS = 65_536;

/**
 * The names of documents by number. A name is looked for where one with the same few characters was met last, and compared in
 * place, so that nearly none is cut from the text; what is not found there is looked up in a map, whose hashing is seeded.
 */
export class NameTable {
  private readonly names: XmlName[] = [];
  private readonly numbers = new Map<string, number>();
  private characters = 0;
  private readonly recent = new Int32Array(SLOTS).fill(-1);

  private static latest = new NameTable();

  /** The table that the last document used, as the next one mostly has the same names; a new one when that has grown large. */
  static forDocument(): NameTable {
    if (NameTable.latest.characters > KEPT_CHARACTERS) NameTable.latest = new NameTable();
    return NameTable.latest;
  }

  at(number: number): XmlName {
    return this.names[number] as XmlName;
  }

  /** The number of the name that a text holds from `start` to `end`. */
  numberOf(text: string, start: number, end: number): number {
    const length = end - start;
    const ends = text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7;
    const slot = (ends + text.charCodeAt(start + (length >> 1)) * 3 + length) & (SLOTS - 1);
    const recent = this.recent[slot] as number;
    if (recent >= 0) {
      const { written } = this.names[recent] as XmlName;
      if (written.length === length && isAt(text, start, written)) return recent;
    }
    const number = this.numbered(ownText(text.slice(start, end)));
    this.recent[slot] = number;
    return number;
  }

  private numbered(written: string): number {
    const known = this.numbers.get(written);
    if (known !== undefined) return known;
    this.numbers.set(written, this.names.length);
    this.names.push(new XmlName(written));
    this.characters += written.length;
    return this.names.length - 1;
  }
}

/** Whether a name stands at that place; quicker for short ones than `startsWith`. */
export function isAt(text: string, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (text.charCodeAt(at + index) !== name.charCodeAt(index)) return false;
  }
  return true;
}
