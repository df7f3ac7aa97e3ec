import { cardKeys } from './card-keys.js';
import { compileQuery, type Matcher } from './compile-query.js';
import type { Query } from './query.js';
import { type RequiredKeys, requiredKeys, saysAll } from './query-keys.js';
import type { SearchCard } from './search-card.js';

/** So many queries are evaluated one by one: that costs less than making an article's keys. */
const FEW_QUERIES = 32;
/** After so many articles of a language it is known which keys are rare in it, and its queries are sorted in anew; again at 16 times as many. */
const FIRST_LEARNING = 64;

interface Saved {
  readonly id: string;
  readonly position: number;
  readonly query: Query;
  readonly matches: Matcher;
}

/** A saved query in one language, with what a card must have beside the key under which it is found. */
interface Posting {
  readonly saved: Saved;
  readonly others: readonly RequiredKeys[];
  /** Nothing but the keys is asked: nothing is left to evaluate. */
  readonly saysAll: boolean;
}

/** Saved queries by keys that the cards in one language must have. */
interface Postings {
  readonly byKey: ReadonlyMap<string, readonly Posting[]>;
  /** Queries without a key: every card is asked. */
  readonly always: readonly Saved[];
  /** In how many of the articles seen a key of these queries occurred. */
  readonly seen: Map<string, number>;
  articles: number;
  learnAt: number;
}

/**
 * Many saved queries, asked for one article at once: an inverted index of what each query cannot do without gives the candidates, and only
 * those are evaluated. Each query stands under the rarest of its keys, as far as the articles that came have shown. The index of a language
 * is made when the first card in it comes.
 */
export class QueryIndex {
  private readonly saved: readonly Saved[];
  private readonly languages = new Map<string, Postings>();

  constructor(queries: Iterable<{ readonly id: string; readonly query: Query }>) {
    this.saved = Array.from(queries, ({ id, query }, position) => ({ id, position, query, matches: compileQuery(query) }));
  }

  /** Ids of the queries that match, in the order in which they were given. @param now milliseconds since 1970 */
  matching(card: SearchCard, now: number): string[] {
    if (this.saved.length <= FEW_QUERIES) return this.saved.filter(({ matches }) => matches(card, now)).map(({ id }) => id);
    const matched = new Set<Saved>();
    const postings = this.postings(card.language);
    const keys = cardKeys(card);
    for (const saved of postings.always) if (saved.matches(card, now)) matched.add(saved);
    for (const key of keys) {
      const list = postings.byKey.get(key);
      if (list === undefined) continue;
      for (const { saved, others, saysAll } of list) {
        if (hasAll(keys, others) && (saysAll || saved.matches(card, now))) matched.add(saved);
      }
    }
    this.learn(card.language, postings, keys);
    return [...matched].sort((a, b) => a.position - b.position).map(({ id }) => id);
  }

  private postings(language: string): Postings {
    const known = this.languages.get(language);
    if (known !== undefined) return known;
    const made = this.sortedIn(language, new Map());
    this.languages.set(language, made);
    return made;
  }

  private learn(language: string, postings: Postings, keys: ReadonlySet<string>): void {
    for (const key of keys) {
      const before = postings.seen.get(key);
      if (before !== undefined) postings.seen.set(key, before + 1);
    }
    if (++postings.articles < postings.learnAt) return;
    const { seen, articles, learnAt } = postings;
    this.languages.set(language, { ...this.sortedIn(language, seen), articles, learnAt: learnAt * 16 });
  }

  private sortedIn(language: string, seen: Map<string, number>): Postings {
    const byKey = new Map<string, Posting[]>();
    const always: Saved[] = [];
    const frequency = (keys: RequiredKeys) => keys.reduce((sum, key) => sum + (seen.get(key) ?? 0), 0);
    for (const saved of this.saved) {
      const demands = requiredKeys(saved.query, language);
      for (const key of demands.flat()) if (!seen.has(key)) seen.set(key, 0);
      const rarest = [...demands].sort((a, b) => frequency(a) - frequency(b) || a.length - b.length)[0];
      if (rarest === undefined) always.push(saved);
      const others = demands.filter((each) => each !== rarest);
      const posting = { saved, others, saysAll: saysAll(saved.query, language) };
      for (const key of rarest ?? []) {
        const list = byKey.get(key);
        if (list === undefined) byKey.set(key, [posting]);
        else list.push(posting);
      }
    }
    return { byKey, always, seen, articles: 0, learnAt: FIRST_LEARNING };
  }
}

/** Written out: this is asked of every candidate. */
function hasAll(keys: ReadonlySet<string>, demands: readonly RequiredKeys[]): boolean {
  for (const demand of demands) {
    let met = false;
    for (let at = 0; at < demand.length && !met; at++) met = keys.has(demand[at] as string);
    if (!met) return false;
  }
  return true;
}
