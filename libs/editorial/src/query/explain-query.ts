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
    case 'and':
      return explainUntil(query.of, false, { card, now });
    case 'or':
      return explainUntil(query.of, true, { card, now });
    case 'not': {
      const inner = explainQuery(query.of, card, now);
      return { matched: !inner.matched, because: [query.at] };
    }
    default:
      return { matched: matcherOf(query)(card, now), because: [query.at] };
  }
}

/**
 * The conditions by which whatever matches does: all of them, where none is an alternative. Undefined for a query with alternatives, which
 * is to be explained for each card.
 */
export function whyMatched(query: Query): readonly Span[] | undefined {
  if (query.type === 'or') return undefined;
  if (query.type !== 'and') return [query.at];
  const spans = query.of.map(whyMatched);
  return spans.includes(undefined) ? undefined : spans.flatMap((each) => each ?? []);
}

/** The part that decides, or all parts where none does by itself. Nothing after it is looked at: explaining is on the way of every article. */
function explainUntil(parts: readonly Query[], deciding: boolean, { card, now }: { card: SearchCard; now: number }): Explanation {
  const because: Span[] = [];
  for (const part of parts) {
    const explained = explainQuery(part, card, now);
    if (explained.matched === deciding) return explained;
    for (const span of explained.because) because.push(span);
  }
  return { matched: !deciding, because };
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
