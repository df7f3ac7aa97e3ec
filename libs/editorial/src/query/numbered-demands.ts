import type { Query } from './query.js';
import { requiredKeys, saysAll } from './query-keys.js';

/** The number that every card is said to have. */
export const ANY = 0;

/** What one query asks of a card: of each list of numbers at least one. */
export interface Demands {
  readonly of: readonly (readonly number[])[];
  /** That is all it asks: nothing is left to evaluate. */
  readonly sayAll: boolean;
}

/**
 * The keys that saved queries demand of cards in one language, as numbers: whether a card has one is then asked of an array and not of a set of
 * texts. Made once, however often the queries are sorted in anew.
 */
export class NumberedDemands {
  private readonly numbers = new Map<string, number>();
  private readonly demands: readonly Demands[];

  constructor(queries: readonly Query[], language: string) {
    this.demands = queries.map((query) => ({
      of: requiredKeys(query, language).map((keys) => keys.map((key) => this.made(key))),
      sayAll: saysAll(query, language),
    }));
  }

  /** One more than the highest number. */
  get size(): number {
    return this.numbers.size + 1;
  }

  /** Of the query at this position. */
  of(position: number): Demands {
    return this.demands[position] as Demands;
  }

  /** Undefined for a key that no query demands. */
  numberOf(key: string): number | undefined {
    return this.numbers.get(key);
  }

  private made(key: string): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.size;
    this.numbers.set(key, number);
    return number;
  }
}
