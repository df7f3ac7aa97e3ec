import type { Annotation, Article, RouteDecision } from '@wireroom/contracts';
import { embargoedUntil } from '../embargo/embargo-end.js';
import { explainQuery } from '../query/explain-query.js';
import { parseQuery } from '../query/parse-query.js';
import type { Query, Span } from '../query/query.js';
import { QueryIndex } from '../query/query-index.js';
import { type SearchCard, searchCard } from '../query/search-card.js';

/** What routing needs of a route. */
export interface RoutePlan {
  readonly id: string;
  /** In the language of `query/`. */
  readonly query: string;
}

/** A route's decision about one revision; `send` and `hold` concern its feeds and all its destinations. */
export type RouteVerdict = Pick<RouteDecision, 'routeId' | 'outcome' | 'reason' | 'detail'>;

/** A revision that routes decide about. */
export interface Routable {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** Routes that sent an earlier revision of the article. */
  readonly sentBy: ReadonlySet<string>;
}

interface Route extends RoutePlan {
  readonly parsed: Query;
}

/** With more routes than this, only those that take a revision say why: the others' reasons can be found again from revision and query. */
export const MAX_EXPLAINED_ROUTES = 200;

/** Characters of a reason's detail. */
const DETAIL_LENGTH = 300;

/** The routes of a newsroom, ready to decide about any number of revisions. */
export class RouteSet {
  private readonly routes: readonly Route[];
  private readonly index: QueryIndex;

  /** @throws TypeError for a query that cannot be read; check with `parseQuery` before */
  constructor(plans: readonly RoutePlan[]) {
    this.routes = plans.map((plan) => ({ ...plan, parsed: queryOf(plan) }));
    this.index = new QueryIndex(this.routes.map(({ id, parsed }) => ({ id, query: parsed })));
  }

  /**
   * Decides for each route whether it takes the revision, with the reason and the conditions of the query that decided. Whoever got a
   * revision gets those that follow, also when the query no longer takes them; a withdrawal goes to those and to nobody else.
   */
  decide({ article, annotations, sentBy }: Routable, now: Date): RouteVerdict[] {
    if (article.pubStatus !== 'usable') return this.withdrawals(article, sentBy);
    const card = searchCard(article, annotations);
    const matching = new Set(this.index.matching(card, now.getTime()));
    const until = embargoedUntil(article, now);
    const verdicts: RouteVerdict[] = [];
    for (const route of this.routes) {
      const matched = matching.has(route.id);
      if (matched || sentBy.has(route.id)) {
        const reason = matched ? 'matched' : 'follows-earlier';
        if (until !== undefined)
          verdicts.push({ routeId: route.id, outcome: 'hold', reason: 'embargoed', detail: until.toISOString() });
        else verdicts.push({ routeId: route.id, outcome: 'send', reason, ...because(route, card, now) });
      } else if (this.routes.length <= MAX_EXPLAINED_ROUTES)
        verdicts.push({ routeId: route.id, outcome: 'skip', reason: 'not-matched', ...because(route, card, now) });
    }
    return verdicts;
  }

  private withdrawals({ pubStatus }: Article, sentBy: ReadonlySet<string>): RouteVerdict[] {
    const verdicts: RouteVerdict[] = [];
    for (const { id } of this.routes) {
      if (sentBy.has(id)) verdicts.push({ routeId: id, outcome: 'send', reason: 'withdrawal', detail: pubStatus });
      else if (this.routes.length <= MAX_EXPLAINED_ROUTES)
        verdicts.push({ routeId: id, outcome: 'skip', reason: 'never-sent', detail: pubStatus });
    }
    return verdicts;
  }
}

function queryOf({ id, query }: RoutePlan): Query {
  const parsed = parseQuery(query);
  if ('fault' in parsed) throw new TypeError(`route ${id}: ${parsed.fault.message}`);
  return parsed.query;
}

/** The conditions that decided, as they stand in the query; nothing for a query that is the same for every article. */
function because({ query, parsed }: Route, card: SearchCard, now: Date): { detail?: string } {
  if (parsed.type === 'anything') return {};
  const { because: spans } = explainQuery(parsed, card, now.getTime());
  const detail = spans.map(({ start, end }: Span) => query.slice(start, end)).join(', ');
  return { detail: detail.length > DETAIL_LENGTH ? `${detail.slice(0, DETAIL_LENGTH)}…` : detail };
}
