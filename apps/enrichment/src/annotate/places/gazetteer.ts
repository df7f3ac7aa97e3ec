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
const HASH_SEED = 0x811c9dc5;
/** Characters between two tokens of one name: ", " and ". " and " (". */
const WIDEST_GAP = 2;
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
    const first = this.firstForm(text, start, tokens.ends[at]!, options.genitive);
    if (first < 0) return undefined;
    const limit = Math.min(at + this.mostTokens[first]!, tokens.starts.length);
    let hash = HASH_SEED;
    let hashed = start;
    let found: Match | undefined;
    for (let last = at; last < limit; last++) {
      if (last > at && tokens.starts[last]! - tokens.ends[last - 1]! > WIDEST_GAP) break;
      // The hash goes on from token to token; the last character waits, since a genitive's -s may have to be left out.
      const stem = tokens.ends[last]! - 1;
      hash = extendHash(hash, text, hashed, stem);
      hashed = stem;
      const ending = this.formEndingAt({ text, start, stem, hash }, options);
      if (ending !== undefined && this.maySpan(ending.form, tokens, at, last)) {
        found = { form: ending.form, first: at, last, start, end: ending.end };
      }
    }
    return found;
  }

  /** The form that spans the text: with a mark of its own ("U.S.", "Frankfurt (Oder)"), as it is, or less a genitive's -s. */
  private formEndingAt(span: Span, options: MatchOptions): { form: number; end: number } | undefined {
    const { text, start, stem, hash } = span;
    const end = stem + 1;
    const whole = extendHash(hash, text, stem, end);
    const mark = text.charCodeAt(end);
    if (mark === FULL_STOP || mark === CLOSING) {
      const marked = this.wholeForm(extendHash(whole, text, end, end + 1), span, end + 1, options);
      if (marked >= 0) return { form: marked, end: end + 1 };
    }
    const form = this.wholeForm(whole, span, end, options);
    if (form >= 0) return { form, end };
    if (!options.genitive || text.charCodeAt(stem) !== LOWER_S || stem === start) return undefined;
    const genitive = this.wholeForm(hash, span, stem, options);
    return genitive >= 0 ? { form: genitive, end: stem } : undefined;
  }

  /** "the Texas city of Paris" does not speak of Texas City: the last word of a town's name is not small. */
  private maySpan(form: number, { flags }: Tokens, first: number, last: number): boolean {
    if (last === first || (flags[last]! & (TokenFlag.capitalised | TokenFlag.number)) !== 0) return true;
    return this.kind(this.readingKeys[this.readingStarts[form]!]! >>> 2) !== 'city';
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

  /** One of the forms that begin with the token, or with it less a genitive's -s; else -1. */
  private firstForm(text: string, start: number, end: number, genitive: boolean): number {
    const stem = extendHash(HASH_SEED, text, start, end - 1);
    const first = this.firstFormBy(extendHash(stem, text, end - 1, end), text, start, end);
    if (first >= 0 || !genitive || text.charCodeAt(end - 1) !== LOWER_S) return first;
    return this.firstFormBy(stem, text, start, end - 1);
  }

  private firstFormBy(hash: number, text: string, start: number, end: number): number {
    const mask = this.firstIndex.length - 1;
    for (let slot = hash & mask; this.firstIndex[slot] !== 0; slot = (slot + 1) & mask) {
      const form = this.firstIndex[slot]! - 1;
      if (this.firstLengths[form] === end - start && this.beginsWith(form, text, start, end)) return form;
    }
    return -1;
  }

  /** The form that equals the text up to `end` and speaks the language, or -1. */
  private wholeForm(hash: number, { text, start }: Span, end: number, options: MatchOptions): number {
    const mask = this.formIndex.length - 1;
    for (let slot = hash & mask; this.formIndex[slot] !== 0; slot = (slot + 1) & mask) {
      const form = this.formIndex[slot]! - 1;
      const length = this.formStarts[form + 1]! - this.formStarts[form]!;
      if (length === end - start && this.beginsWith(form, text, start, end)) return this.speaks(form, options) ? form : -1;
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

/** Text from `start` that is hashed up to `stem`, one character before the token's end. */
interface Span {
  readonly text: string;
  readonly start: number;
  readonly stem: number;
  readonly hash: number;
}

/** FNV-1a over folded UTF-16 units, from where an earlier hash ended. */
function extendHash(hash: number, text: string, start: number, end: number): number {
  let extended = hash;
  for (let at = start; at < end; at++) extended = Math.imul(extended ^ foldUnit(text.charCodeAt(at)), 0x01000193);
  return extended;
}
