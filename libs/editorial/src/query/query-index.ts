import { compileQuery, type Matcher } from './compile-query.js';
import type { Query } from './query.js';
import { cardKeys, queryKeys } from './query-keys.js';
import type { SearchCard } from './search-card.js';

interface Saved {
  readonly id: string;
  readonly query: Query;
  readonly matches: Matcher;
}

/** So many queries are evaluated one by one: that costs less than making an article's keys. */
const FEW_QUERIES = 32;

/** Saved queries by the keys that a card in one language must have. */
interface Postings {
  readonly byKey: Map<string, Saved[]>;
  /** Queries without a key: every card is asked. */
  readonly always: Saved[];
}

/**
 * Many saved queries, asked for one article at once: an inverted index of what each query cannot do without gives the candidates, and
 * only those are evaluated. The index of a language is made when the first card in it comes.
 */
export class QueryIndex {
  private readonly saved: readonly Saved[];
  private readonly languages = new Map<string, Postings>();

  constructor(queries: Iterable<{ readonly id: string; readonly query: Query }>) {
    this.saved = Array.from(queries, ({ id, query }) => ({ id, query, matches: compileQuery(query) }));
  }

  /** Ids of the queries that match, in the order in which they were given. @param now milliseconds since 1970 */
  matching(card: SearchCard, now: number): string[] {
    if (this.saved.length <= FEW_QUERIES) return this.saved.filter(({ matches }) => matches(card, now)).map(({ id }) => id);
    const matched = new Set<Saved>();
    for (const saved of this.candidates(card)) if (saved.matches(card, now)) matched.add(saved);
    if (matched.size < 2) return Array.from(matched, ({ id }) => id);
    return this.saved.filter((saved) => matched.has(saved)).map(({ id }) => id);
  }

  private candidates(card: SearchCard): Set<Saved> {
    const { byKey, always } = this.postings(card.language);
    const candidates = new Set(always);
    for (const key of cardKeys(card)) for (const saved of byKey.get(key) ?? []) candidates.add(saved);
    return candidates;
  }

  private postings(language: string): Postings {
    const known = this.languages.get(language);
    if (known !== undefined) return known;
    const made: Postings = { byKey: new Map(), always: [] };
    for (const saved of this.saved) {
      const keys = queryKeys(saved.query, language);
      if (keys === undefined) made.always.push(saved);
      for (const key of keys ?? []) {
        const list = made.byKey.get(key);
        if (list === undefined) made.byKey.set(key, [saved]);
        else list.push(saved);
      }
    }
    this.languages.set(language, made);
    return made;
  }
}
