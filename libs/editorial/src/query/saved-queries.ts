import type { Matcher } from './compile-query.js';
import { ANY, type NumberedDemands } from './numbered-demands.js';

/** A query that is kept to be asked of every article. */
export interface SavedQuery {
  readonly id: string;
  /** Its place among the others. */
  readonly position: number;
  readonly matches: Matcher;
}

/** A saved query under a key that a card must have: what the card must have beside it, and whether anything is left to evaluate then. */
interface Posting {
  readonly saved: SavedQuery;
  readonly others: readonly (readonly number[])[];
  readonly sayAll: boolean;
}

/** The postings of one key. */
interface PostingList {
  readonly postings: Posting[];
  /** Another key that each posting needs, `ANY` where it needs no certain one: numbers side by side, as most candidates end here. */
  readonly partners: number[];
}

/** In how many of the articles that came each key occurred, by its number. */
export type Frequencies = Uint32Array;

/** Saved queries in one language, each under the rarest key that a card must have. */
export class SavedQueries {
  /** Queries without a key: every card is asked. */
  readonly always: SavedQuery[] = [];
  private readonly lists = new Map<number, PostingList>();
  /** By number of a key: the last card that had it. */
  private readonly lastCard: Uint32Array;
  private card = 0;

  /** @param seen counts on with every card that is asked */
  constructor(
    saved: readonly SavedQuery[],
    private readonly demands: NumberedDemands,
    private readonly seen: Frequencies,
  ) {
    this.lastCard = new Uint32Array(demands.size);
    for (const each of saved) this.sortIn(each);
  }

  /** Calls `found` for each query whose keys a card has; one may be found twice. `sure` is true when nothing is left to evaluate. */
  find(keys: ReadonlySet<string>, found: (saved: SavedQuery, sure: boolean) => void): void {
    const { lastCard } = this;
    for (const number of this.note(keys)) {
      const list = this.lists.get(number);
      if (list === undefined) continue;
      const { partners, postings } = list;
      for (let at = 0; at < partners.length; at++) {
        if (lastCard[partners[at] as number] !== this.card) continue;
        const { saved, others, sayAll } = postings[at] as Posting;
        if (this.hasAll(others)) found(saved, sayAll);
      }
    }
  }

  /** Counts the keys of a card, and answers those that any query asks for. */
  private note(keys: ReadonlySet<string>): number[] {
    this.card += 1;
    this.lastCard[ANY] = this.card;
    const had: number[] = [];
    for (const key of keys) {
      const number = this.demands.numberOf(key);
      if (number === undefined) continue;
      this.lastCard[number] = this.card;
      this.seen[number] = (this.seen[number] ?? 0) + 1;
      had.push(number);
    }
    return had;
  }

  /** Written out: this is asked of every candidate. */
  private hasAll(demands: readonly (readonly number[])[]): boolean {
    for (const demand of demands) {
      let met = false;
      for (let at = 0; at < demand.length && !met; at++) met = this.lastCard[demand[at] as number] === this.card;
      if (!met) return false;
    }
    return true;
  }

  private sortIn(saved: SavedQuery): void {
    const { of, sayAll } = this.demands.of(saved.position);
    const frequency = (keys: readonly number[]) => keys.reduce((sum, key) => sum + (this.seen[key] ?? 0), 0);
    const [rarest, ...rest] = [...of].sort((a, b) => frequency(a) - frequency(b) || a.length - b.length);
    if (rarest === undefined) {
      this.always.push(saved);
      return;
    }
    const partner = rest.find(({ length }) => length === 1);
    const posting = { saved, others: rest.filter((each) => each !== partner), sayAll };
    for (const key of rarest) {
      const list = this.lists.get(key) ?? { postings: [], partners: [] };
      list.postings.push(posting);
      list.partners.push(partner?.[0] ?? ANY);
      this.lists.set(key, list);
    }
  }
}
