import { readTableFile, type TableFile } from '../table-file.js';
import type { Tokens } from '../tokens.js';
import { foldUnit } from './fold.js';

export type PlaceKind = 'country' | 'territory' | 'region' | 'city';
const KINDS: readonly PlaceKind[] = ['country', 'territory', 'region', 'city'];

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

/** A place that a form may name in the language at hand. */
export interface Reading {
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

const CAPITAL = 1;
const REGION_CAPITAL = 2;
const DEGREES = 1e5;
/** Bit of a language that the table has no names in: it shares the names that hold everywhere. */
const OTHER_LANGUAGE = 1 << 23;
const LOWER_S = 0x73;

/**
 * All places and the forms that name them, over the typed arrays of the place table. A text is matched by hashing its token
 * and comparing the few forms that begin with it, longest first; nothing is copied out of either.
 */
export class Gazetteer {
  private readonly forms: Uint16Array;
  private readonly formStarts: Uint32Array;
  private readonly firstLengths: Uint8Array;
  private readonly readingStarts: Uint32Array;
  private readonly readingKeys: Uint32Array;
  private readonly readingMasks: Uint32Array;
  private readonly index: Uint32Array;
  private readonly languages: readonly string[];
  private readonly columns: PlaceColumns;

  /** @throws Fault `tables-missing` */
  constructor(table = readTableFile('places.bin')) {
    this.forms = table.characters('forms');
    this.formStarts = table.words('formStarts');
    this.firstLengths = table.bytes('firstLengths');
    this.readingStarts = table.words('readingStarts');
    this.readingKeys = table.words('readingKeys');
    this.readingMasks = table.words('readingMasks');
    this.index = table.words('index');
    this.languages = table.meta['languages'] as string[];
    this.columns = columnsOf(table);
  }

  /** The bit that readings in this language carry. @param language BCP 47 primary language; `und` is read as English */
  languageBit(language: string): number {
    const at = this.languages.indexOf(language === 'und' ? 'en' : language);
    return at < 0 ? OTHER_LANGUAGE : 1 << at;
  }

  /**
   * The longest form that begins at a token, ends with one and has a reading in the language.
   */
  match(text: string, tokens: Tokens, at: number, options: MatchOptions): Match | undefined {
    const start = tokens.starts[at]!;
    const length = tokens.ends[at]! - start;
    const first = this.firstForm(text, start, length) ?? (options.genitive ? this.firstForm(text, start, length - 1) : undefined);
    if (first === undefined) return undefined;
    const firstLength = this.firstLengths[first]!;
    for (let form = first; form < this.firstLengths.length && this.sameFirst(form, first, firstLength); form++) {
      const end = this.endOf(form, text, start);
      if (end < 0) continue;
      const last = lastToken(tokens, at, end, options.genitive && text.charCodeAt(end) === LOWER_S);
      if (last < 0 || !this.speaks(form, options)) continue;
      return { form, first: at, last, start, end };
    }
    return undefined;
  }

  /** What a form may mean in the language. */
  readings(form: number, language: number): Reading[] {
    const readings: Reading[] = [];
    for (let at = this.readingStarts[form]!; at < this.readingStarts[form + 1]!; at++) {
      if ((this.readingMasks[at]! & language) === 0) continue;
      const key = this.readingKeys[at]!;
      readings.push({ place: key >>> 2, use: (key & 3) as Use });
    }
    return readings;
  }

  formText(form: number): string {
    return String.fromCharCode(...this.forms.subarray(this.formStarts[form]!, this.formStarts[form + 1]!));
  }

  name(place: number): string {
    const { names, nameStarts } = this.columns;
    return String.fromCharCode(...names.subarray(nameStarts[place]!, nameStarts[place + 1]!));
  }

  kind(place: number): PlaceKind {
    return KINDS[this.columns.kind[place]!]!;
  }

  /** ISO 3166-1 alpha-2. */
  country(place: number): string {
    const code = this.columns.country[place]!;
    return String.fromCharCode(code >>> 8, code & 0xff);
  }

  /** First-order division, as a number that only serves to compare; 0 for none. */
  admin(place: number): number {
    return this.columns.admin[place]!;
  }

  population(place: number): number {
    return this.columns.population[place]!;
  }

  isCapital(place: number): boolean {
    return (this.columns.flags[place]! & CAPITAL) !== 0;
  }

  isRegionCapital(place: number): boolean {
    return (this.columns.flags[place]! & REGION_CAPITAL) !== 0;
  }

  /** Identifiers and coordinates, where the table has them. */
  identity(place: number): { wikidata?: string; geonames?: number; latitude?: number; longitude?: number; population?: number } {
    const { wikidata, geonames, latitude, longitude, population } = this.columns;
    if (this.kind(place) !== 'city') return wikidata[place] === 0 ? {} : { wikidata: `Q${wikidata[place]}` };
    return {
      geonames: geonames[place]!,
      latitude: latitude[place]! / DEGREES,
      longitude: longitude[place]! / DEGREES,
      population: population[place]!,
    };
  }

  /** The first of the forms that begin with a token of this length, found by FNV-1a. */
  private firstForm(text: string, start: number, length: number): number | undefined {
    let hash = 0x811c9dc5;
    for (let at = start; at < start + length; at++) hash = Math.imul(hash ^ foldUnit(text.charCodeAt(at)), 0x01000193);
    let slot = (hash >>> 0) % this.index.length;
    for (let entry = this.index[slot]!; entry !== 0; entry = this.index[slot]!) {
      if (this.firstLengths[entry - 1] === length && this.beginsWith(entry - 1, text, start, length)) return entry - 1;
      slot = slot + 1 === this.index.length ? 0 : slot + 1;
    }
    return undefined;
  }

  private beginsWith(form: number, text: string, start: number, length: number): boolean {
    const from = this.formStarts[form]!;
    for (let at = 0; at < length; at++) if (this.forms[from + at] !== foldUnit(text.charCodeAt(start + at))) return false;
    return true;
  }

  private sameFirst(form: number, first: number, length: number): boolean {
    if (form === first) return true;
    if (this.firstLengths[form] !== length) return false;
    const [a, b] = [this.formStarts[form]!, this.formStarts[first]!];
    for (let at = 0; at < length; at++) if (this.forms[a + at] !== this.forms[b + at]) return false;
    return true;
  }

  /** Where the text that equals the form ends; -1 when it does not. */
  private endOf(form: number, text: string, start: number): number {
    const from = this.formStarts[form]!;
    const length = this.formStarts[form + 1]! - from;
    return this.beginsWith(form, text, start, length) ? start + length : -1;
  }

  private speaks(form: number, { language, containers = false }: MatchOptions): boolean {
    for (let at = this.readingStarts[form]!; at < this.readingStarts[form + 1]!; at++) {
      const container = (this.readingKeys[at]! & 3) === Use.container;
      if ((this.readingMasks[at]! & language) !== 0 && container === containers) return true;
    }
    return false;
  }
}

/** The token that ends where the form does: before a full stop that belongs to the form, or after a genitive's -s. */
function lastToken(tokens: Tokens, first: number, end: number, genitive: boolean): number {
  for (let at = first; at < tokens.ends.length && tokens.starts[at]! < end; at++) {
    const tokenEnd = tokens.ends[at]!;
    if (tokenEnd === end || tokenEnd === end - 1 || (genitive && tokenEnd === end + 1)) {
      if (tokenEnd !== end - 1 || at + 1 >= tokens.starts.length || tokens.starts[at + 1]! >= end) return at;
    }
  }
  return -1;
}

interface PlaceColumns {
  readonly names: Uint16Array;
  readonly nameStarts: Uint32Array;
  readonly wikidata: Uint32Array;
  readonly geonames: Uint32Array;
  readonly population: Uint32Array;
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  readonly country: Uint16Array;
  readonly admin: Uint16Array;
  readonly kind: Uint8Array;
  readonly flags: Uint8Array;
}

function columnsOf(table: TableFile): PlaceColumns {
  return {
    names: table.characters('names'),
    nameStarts: table.words('nameStarts'),
    wikidata: table.words('wikidata'),
    geonames: table.words('geonames'),
    population: table.words('population'),
    latitude: table.integers('latitude'),
    longitude: table.integers('longitude'),
    country: table.characters('country'),
    admin: table.characters('admin'),
    kind: table.bytes('kind'),
    flags: table.bytes('flags'),
  };
}
