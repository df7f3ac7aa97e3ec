import type { TableFile } from '../table-file.js';

export type PlaceKind = 'country' | 'territory' | 'region' | 'city';
const KINDS: readonly PlaceKind[] = ['country', 'territory', 'region', 'city'];

const CAPITAL = 1;
const REGION_CAPITAL = 2;
const DEGREES = 1e5;

/** What is known of each place, by its number in the table. */
export class PlaceTable {
  private readonly names: Uint16Array;
  private readonly nameStarts: Uint32Array;
  private readonly wikidata: Uint32Array;
  private readonly geonames: Uint32Array;
  private readonly populations: Uint32Array;
  private readonly latitude: Int32Array;
  private readonly longitude: Int32Array;
  private readonly countries: Uint16Array;
  private readonly admins: Uint16Array;
  private readonly kinds: Uint8Array;
  private readonly flags: Uint8Array;

  constructor(table: TableFile) {
    this.names = table.characters('names');
    this.nameStarts = table.words('nameStarts');
    this.wikidata = table.words('wikidata');
    this.geonames = table.words('geonames');
    this.populations = table.words('population');
    this.latitude = table.integers('latitude');
    this.longitude = table.integers('longitude');
    this.countries = table.characters('country');
    this.admins = table.characters('admin');
    this.kinds = table.bytes('kind');
    this.flags = table.bytes('flags');
  }

  name(place: number): string {
    return String.fromCharCode(...this.names.subarray(this.nameStarts[place]!, this.nameStarts[place + 1]!));
  }

  kind(place: number): PlaceKind {
    return KINDS[this.kinds[place]!]!;
  }

  /** ISO 3166-1 alpha-2. */
  country(place: number): string {
    const code = this.countries[place]!;
    return String.fromCharCode(code >>> 8, code & 0xff);
  }

  /** First-order division, as a number that only serves to compare; 0 for none. */
  admin(place: number): number {
    return this.admins[place]!;
  }

  population(place: number): number {
    return this.populations[place]!;
  }

  isCapital(place: number): boolean {
    return (this.flags[place]! & CAPITAL) !== 0;
  }

  isRegionCapital(place: number): boolean {
    return (this.flags[place]! & REGION_CAPITAL) !== 0;
  }

  /** Identifiers and coordinates, where the table has them. */
  identity(place: number): { wikidata?: string; geonames?: number; latitude?: number; longitude?: number; population?: number } {
    if (this.kind(place) !== 'city') return this.wikidata[place] === 0 ? {} : { wikidata: `Q${this.wikidata[place]}` };
    return {
      geonames: this.geonames[place]!,
      latitude: this.latitude[place]! / DEGREES,
      longitude: this.longitude[place]! / DEGREES,
      population: this.populations[place]!,
    };
  }
}
