import { readTableFile } from '../table-file.js';
import { TokenFlag, type Tokens } from '../tokens.js';
import { foldUnit } from './fold.js';
import { GIVEN_NAMES } from './given-names.js';
import { PlaceTable } from './place-table.js';

/** How a form names its place; the numbers are those of the table. */
export const Use = { name: 0, people: 1, exact: 2, container: 3 } as const;
export type Use = (typeof Use)[keyof typeof Use];

/** A form of the table found in a text: tokens `first` to `last`, characters `start` to `end`. */
export interface Match {
  readonly form: number;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** The places that a form may mean, in table order (countries, regions, cities), by how it names them. */
export interface Meanings {
  readonly names: readonly number[];
  /** Abbreviations that count only when written in capitals: US. */
  readonly exact: readonly number[];
  readonly people: readonly number[];
  /** What counts only after a city and a comma: TX. */
  readonly containers: readonly number[];
  /** People bear this name too. */
  readonly isGivenName: boolean;
}

interface Reading {
  readonly place: number;
  readonly use: Use;
}

export interface MatchOptions {
  /** Bit of the language, see `languageBit`. */
  readonly language: number;
  /** Also match a form with an -s added, as German makes its genitive. */
  readonly genitive: boolean;
  /** Match only what counts after a city and a comma ("TX"), and nothing else. */
  readonly containers?: boolean;
}

/** Bit of a language that the table has no names in: it shares the names that hold everywhere. */
const OTHER_LANGUAGE = 1 << 23;
const LOWER_S = 0x73;
const FULL_STOP = 0x2e;
const CLOSING = 0x29;
/** Forms whose meanings are kept ready; beyond, all are forgotten and the few in use come back. */
const REMEMBERED = 8_000;

/**
 * All places and the forms that name them, over the typed arrays of the place table. A text is matched by hashing its token
 * and comparing the few forms that begin with it, longest first; nothing is copied out of either.
 */
export class Gazetteer extends PlaceTable {
  private readonly forms: Uint16Array;
  private readonly formStarts: Uint32Array;
  private readonly firstLengths: Uint8Array;
  private readonly readingStarts: Uint32Array;
  private readonly readingKeys: Uint32Array;
  private readonly readingMasks: Uint32Array;
  private readonly mostTokens: Uint8Array;
  private readonly firstIndex: Uint32Array;
  private readonly formIndex: Uint32Array;
  private readonly languages: readonly string[];
  private readonly remembered = new Map<number, Meanings>();

  /** @throws Fault `tables-missing` */
  constructor(table = readTableFile('places.bin')) {
    super(table);
    this.forms = table.characters('forms');
    this.formStarts = table.words('formStarts');
    this.firstLengths = table.bytes('firstLengths');
    this.readingStarts = table.words('readingStarts');
    this.readingKeys = table.words('readingKeys');
    this.readingMasks = table.words('readingMasks');
    this.mostTokens = table.bytes('mostTokens');
    this.firstIndex = table.words('firstIndex');
    this.formIndex = table.words('formIndex');
    this.languages = table.meta['languages'] as string[];
  }

  /** The bit that readings in this language carry. @param language BCP 47 primary language; `und` is read as English */
  languageBit(language: string): number {
    const at = this.languages.indexOf(language === 'und' ? 'en' : language);
    return at < 0 ? OTHER_LANGUAGE : 1 << at;
  }

  /** The longest form that begins at a token, ends with one and has a reading in the language. */
  match(text: string, tokens: Tokens, at: number, options: MatchOptions): Match | undefined {
    const start = tokens.starts[at]!;
    const end = tokens.ends[at]!;
    let first = this.firstForm(text, start, end);
    if (first < 0 && options.genitive && text.charCodeAt(end - 1) === LOWER_S) first = this.firstForm(text, start, end - 1);
    if (first < 0) return undefined;
    const most = Math.min(at + this.mostTokens[first]!, tokens.starts.length);
    for (let last = most - 1; last >= at; last--) {
      const found = this.formEndingAt(text, start, tokens.ends[last]!, options);
      if (found === undefined) continue;
      // "the Texas city of Paris" does not speak of Texas City.
      const small = last > at && (tokens.flags[last]! & (TokenFlag.capitalised | TokenFlag.number)) === 0;
      if (!small || this.kind(this.readingKeys[this.readingStarts[found.form]!]! >>> 2) !== 'city')
        return { ...found, first: at, last, start };
    }
    return undefined;
  }

  /** The form that spans the text: with a mark of its own ("U.S.", "Frankfurt (Oder)"), as it is, or less a genitive's -s. */
  private formEndingAt(
    text: string,
    start: number,
    end: number,
    options: MatchOptions,
  ): { form: number; end: number } | undefined {
    const mark = text.charCodeAt(end);
    const marked = mark === FULL_STOP || mark === CLOSING ? this.wholeForm(text, start, end + 1, options) : -1;
    if (marked >= 0) return { form: marked, end: end + 1 };
    const whole = this.wholeForm(text, start, end, options);
    if (whole >= 0) return { form: whole, end };
    const genitive =
      options.genitive && text.charCodeAt(end - 1) === LOWER_S ? this.wholeForm(text, start, end - 1, options) : -1;
    return genitive >= 0 ? { form: genitive, end: end - 1 } : undefined;
  }

  /** What a form may mean in the language, sorted by use. */
  meanings(form: number, language: number): Meanings {
    const key = form * 32 + (31 - Math.clz32(language));
    let meanings = this.remembered.get(key);
    if (meanings === undefined) {
      if (this.remembered.size >= REMEMBERED) this.remembered.clear();
      const of = (use: Use): number[] =>
        this.readings(form, language)
          .filter((one) => one.use === use)
          .map(({ place }) => place);
      const [names, exact, people, containers] = [of(Use.name), of(Use.exact), of(Use.people), of(Use.container)];
      meanings = { names, exact, people, containers, isGivenName: GIVEN_NAMES.has(this.formText(form)) };
      this.remembered.set(key, meanings);
    }
    return meanings;
  }

  private readings(form: number, language: number): Reading[] {
    const readings: Reading[] = [];
    for (let at = this.readingStarts[form]!; at < this.readingStarts[form + 1]!; at++) {
      if ((this.readingMasks[at]! & language) === 0) continue;
      const key = this.readingKeys[at]!;
      readings.push({ place: key >>> 2, use: (key & 3) as Use });
    }
    return readings;
  }

  private formText(form: number): string {
    return String.fromCharCode(...this.forms.subarray(this.formStarts[form]!, this.formStarts[form + 1]!));
  }

  /** One of the forms that begin with the token, or -1. */
  private firstForm(text: string, start: number, end: number): number {
    const mask = this.firstIndex.length - 1;
    let slot = hashOf(text, start, end) & mask;
    for (let entry = this.firstIndex[slot]!; entry !== 0; entry = this.firstIndex[slot]!) {
      if (this.firstLengths[entry - 1] === end - start && this.beginsWith(entry - 1, text, start, end)) return entry - 1;
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** The form that equals the text and speaks the language, or -1. */
  private wholeForm(text: string, start: number, end: number, options: MatchOptions): number {
    const mask = this.formIndex.length - 1;
    let slot = hashOf(text, start, end) & mask;
    for (let entry = this.formIndex[slot]!; entry !== 0; entry = this.formIndex[slot]!) {
      const length = this.formStarts[entry]! - this.formStarts[entry - 1]!;
      if (length === end - start && this.beginsWith(entry - 1, text, start, end)) {
        return this.speaks(entry - 1, options) ? entry - 1 : -1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  private beginsWith(form: number, text: string, start: number, end: number): boolean {
    const from = this.formStarts[form]! - start;
    for (let at = start; at < end; at++) if (this.forms[from + at] !== foldUnit(text.charCodeAt(at))) return false;
    return true;
  }

  private speaks(form: number, { language, containers = false }: MatchOptions): boolean {
    for (let at = this.readingStarts[form]!; at < this.readingStarts[form + 1]!; at++) {
      const container = (this.readingKeys[at]! & 3) === Use.container;
      if ((this.readingMasks[at]! & language) !== 0 && container === containers) return true;
    }
    return false;
  }
}

/** FNV-1a over folded UTF-16 units. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), 0x01000193);
  return hash >>> 0;
}
