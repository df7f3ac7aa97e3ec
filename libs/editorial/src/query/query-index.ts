import { cardKeys } from './card-keys.js';
import { compileQuery } from './compile-query.js';
import { NumberedDemands } from './numbered-demands.js';
import type { Query } from './query.js';
import { type Frequencies, SavedQueries, type SavedQuery } from './saved-queries.js';
import type { SearchCard } from './search-card.js';

/** So many queries are evaluated one by one: that costs less than making an article's keys. */
const FEW_QUERIES = 32;
/** After so many articles of a language it is known which keys are rare in it, and its queries are sorted in anew; again at 16 times as many. */
const FIRST_LEARNING = 64;
const LEARNING_GROWS = 16;

/** What is known of one language. */
interface Learned {
  readonly demands: NumberedDemands;
  readonly seen: Frequencies;
  queries: SavedQueries;
  articles: number;
  learnAt: number;
}

/**
 * Many saved queries, asked for one article at once: an inverted index of what each query cannot do without gives the candidates, and only
 * those are evaluated. Each query stands under the rarest of its keys, as far as the articles that came have shown. The index of a language
 * is made when the first card in it comes.
 */
export class QueryIndex {
  private readonly saved: readonly SavedQuery[];
  private readonly queries: readonly Query[];
  private readonly languages = new Map<string, Learned>();

  constructor(queries: Iterable<{ readonly id: string; readonly query: Query }>) {
    const given = [...queries];
    this.queries = given.map(({ query }) => query);
    this.saved = given.map(({ id, query }, position) => ({ id, position, matches: compileQuery(query) }));
  }

  /** Ids of the queries that match, in the order in which they were given. @param now milliseconds since 1970 */
  matching(card: SearchCard, now: number): string[] {
    if (this.saved.length <= FEW_QUERIES) return this.saved.filter(({ matches }) => matches(card, now)).map(({ id }) => id);
    const matched = new Set<SavedQuery>();
    const queries = this.queriesIn(card.language);
    for (const saved of queries.always) if (saved.matches(card, now)) matched.add(saved);
    queries.find(cardKeys(card), (saved, sure) => {
      if (sure || saved.matches(card, now)) matched.add(saved);
    });
    return [...matched].sort((a, b) => a.position - b.position).map(({ id }) => id);
  }

  /** The index of a language, sorted in anew when enough articles have shown what is rare. */
  private queriesIn(language: string): SavedQueries {
    const known = this.languages.get(language) ?? this.begin(language);
    if (known.articles === known.learnAt) {
      known.queries = new SavedQueries(this.saved, known.demands, known.seen);
      known.learnAt *= LEARNING_GROWS;
    }
    known.articles += 1;
    return known.queries;
  }

  private begin(language: string): Learned {
    const demands = new NumberedDemands(this.queries, language);
    const seen = new Uint32Array(demands.size);
    const learned = { demands, seen, queries: new SavedQueries(this.saved, demands, seen), articles: 0, learnAt: FIRST_LEARNING };
    this.languages.set(language, learned);
    return learned;
  }
}
