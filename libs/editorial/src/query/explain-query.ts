import { compileCondition, type Matcher } from './compile-query.js';
import type { Condition, Query, Span } from './query.js';
import type { SearchCard } from './search-card.js';

/** What decided: the conditions by which a query matched, or those that failed it, as they stand in its text. */
export interface Explanation {
  readonly matched: boolean;
  readonly because: readonly Span[];
}

/**
 * Says why a card matches a query or does not. Of what all must hold, the first that fails decides; of what any may hold, the first
 * that does; a condition under NOT is named when it held although it must not.
 */
export function explainQuery(query: Query, card: SearchCard, now: number): Explanation {
  switch (query.type) {
    case 'and': {
      const parts = query.of.map((each) => explainQuery(each, card, now));
      const failed = parts.find(({ matched }) => !matched);
      return failed ?? { matched: true, because: parts.flatMap(({ because }) => because) };
    }
    case 'or': {
      const parts = query.of.map((each) => explainQuery(each, card, now));
      const found = parts.find(({ matched }) => matched);
      return found ?? { matched: false, because: parts.flatMap(({ because }) => because) };
    }
    case 'not': {
      const inner = explainQuery(query.of, card, now);
      return { matched: !inner.matched, because: [query.at] };
    }
    default:
      return { matched: matcherOf(query)(card, now), because: [query.at] };
  }
}

/** A saved query is explained for every article that comes: its conditions are made ready once. */
const matchers = new WeakMap<Condition, Matcher>();

function matcherOf(condition: Condition): Matcher {
  const known = matchers.get(condition);
  if (known !== undefined) return known;
  const made = compileCondition(condition);
  matchers.set(condition, made);
  return made;
}
