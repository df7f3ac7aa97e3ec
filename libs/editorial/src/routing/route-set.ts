import type { Annotation, Article, RouteDecision, RouteRules, SkippedAnnotator } from '@wireroom/contracts';
import { explainQuery, whyMatched } from '../query/explain-query.js';
import { parseQuery } from '../query/parse-query.js';
import type { Query, Span } from '../query/query.js';
import { QueryIndex } from '../query/query-index.js';
import { type SearchCard, searchCard } from '../query/search-card.js';
import { keptBy, type PersonDecision, type RuledRevision, type Rules, rulesOf, termsOnce } from './rules.js';
import { type Ahead, isDelayed, sentAhead, sentToHolding } from './sent-ahead.js';

/** What routing needs of a route. */
export interface RoutePlan {
  readonly id: string;
  /** In the language of `query/`. */
  readonly query: string;
  readonly rules?: Partial<RouteRules>;
  readonly destinations?: readonly string[];
  /** Those of its destinations that may hold what is under embargo. */
  readonly embargoHolders?: readonly string[];
}

/** A route's decision about one revision; `send` and `hold` concern its feeds and all its destinations but those that `sentTo` names. */
export type RouteVerdict = Pick<RouteDecision, 'routeId' | 'outcome' | 'reason' | 'detail' | 'sentTo'>;

/** A revision that routes decide about. What concerns a route stands under its id. */
export interface Routable {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
  /** Annotators that did not finish. */
  readonly skipped?: readonly SkippedAnnotator[];
  /** Routes that sent an earlier revision of the article. */
  readonly sentBy: ReadonlySet<string>;
  /** Since when routes hold any revision of the article. */
  readonly heldSince?: ReadonlyMap<string, Date>;
  /** Destinations that got an earlier revision from routes before its embargo ended. */
  readonly holders?: ReadonlyMap<string, readonly string[]>;
  /** The end that an embargo of the revision had before two persons broke it. */
  readonly brokenEmbargo?: Date;
  /** What a person last said of the article. */
  readonly persons?: ReadonlyMap<string, PersonDecision>;
}

interface Reasons {
  readonly detail?: string;
}

interface Route {
  readonly id: string;
  readonly position: number;
  readonly query: string;
  readonly parsed: Query;
  readonly rules: Rules | undefined;
  /** Why whatever its query takes is taken, where that is the same for all. */
  readonly whyMatched: Reasons | undefined;
  readonly destinations: readonly string[];
  readonly embargoHolders: readonly string[];
}

const NOBODY: readonly string[] = [];

/** With more routes than this, only those that take a revision say why: the others' reasons can be found again from revision and query. */
export const MAX_EXPLAINED_ROUTES = 200;

/** Characters of a reason's detail. */
const DETAIL_LENGTH = 300;

/** The routes of a newsroom, ready to decide about any number of revisions. */
export class RouteSet {
  private readonly routes: readonly Route[];
  private readonly byId: ReadonlyMap<string, Route>;
  private readonly index: QueryIndex;
  /** Whether what a person said of an earlier revision can matter to a later one. */
  readonly asksPersons: boolean;

  /** @throws TypeError for a query that cannot be read; check with `parseQuery` before */
  constructor(plans: readonly RoutePlan[]) {
    this.routes = plans.map((plan, position) => {
      const { id, query, rules, destinations = NOBODY, embargoHolders = NOBODY } = plan;
      const parsed = queryOf(plan);
      const whyMatched = reasonsOfAll(query, parsed);
      return { id, position, query, parsed, rules: rulesOf(rules), whyMatched, destinations, embargoHolders };
    });
    this.byId = new Map(this.routes.map((route) => [route.id, route]));
    this.index = new QueryIndex(this.routes.map(({ id, parsed }) => ({ id, query: parsed })));
    this.asksPersons = this.routes.some(({ rules }) => rules?.approval === 'first-revision');
  }

  /**
   * Decides for each route whether it takes the revision, with the reason and the conditions of the query that decided, and whether a rule keeps
   * it back. Whoever got a revision gets those that follow, also when the query no longer takes them; a withdrawal goes to those and to nobody else.
   */
  decide(revision: Routable, now: Date): RouteVerdict[] {
    const { article, annotations, sentBy } = revision;
    if (article.pubStatus !== 'usable')
      return this.concerned(sentBy, new Set(revision.holders?.keys())).map((route) => withdrawal(route, revision));
    const card = searchCard(article, annotations);
    const matching = new Set(this.index.matching(card, now.getTime()));
    const take = taking(revision, card, now);
    const concerned = this.concerned(matching, sentBy, new Set(revision.holders?.keys()));
    return concerned.map((route) => take(route, matching.has(route.id)));
  }

  /** The same for some routes only; one that is not there says nothing. */
  decideFor(routeIds: Iterable<string>, revision: Routable, now: Date): RouteVerdict[] {
    const routes = this.named(routeIds);
    if (revision.article.pubStatus !== 'usable') return routes.map((route) => withdrawal(route, revision));
    const card = searchCard(revision.article, revision.annotations);
    const take = taking(revision, card, now);
    return routes.map((route) => take(route, explainQuery(route.parsed, card, now.getTime()).matched));
  }

  /** Routes that have something to say: all where that is not too much, else those named. In the newsroom's order. */
  private concerned(...ids: readonly ReadonlySet<string>[]): readonly Route[] {
    if (this.routes.length <= MAX_EXPLAINED_ROUTES) return this.routes;
    return this.named(new Set(ids.flatMap((each) => [...each])));
  }

  private named(ids: Iterable<string>): Route[] {
    const routes: Route[] = [];
    for (const id of ids) {
      const route = this.byId.get(id);
      if (route !== undefined) routes.push(route);
    }
    return routes.sort((a, b) => a.position - b.position);
  }
}

/** What only those have that may hold what is under embargo is withdrawn there, and nowhere else. */
function withdrawal({ id }: Route, { article: { pubStatus }, sentBy, holders }: Routable): RouteVerdict {
  if (sentBy.has(id)) return { routeId: id, outcome: 'send', reason: 'withdrawal', detail: pubStatus };
  const sentTo = holders?.get(id);
  if (sentTo === undefined) return { routeId: id, outcome: 'skip', reason: 'never-sent', detail: pubStatus };
  return { routeId: id, outcome: 'skip', reason: 'never-released', detail: pubStatus, sentTo: [...sentTo] };
}

/** How routes decide about a usable revision: what they share is made once. */
function taking(revision: Routable, card: SearchCard, now: Date): (route: Route, matched: boolean) => RouteVerdict {
  const { article, skipped = [], sentBy, heldSince, persons, holders, brokenEmbargo } = revision;
  const terms = termsOnce(article);
  return (route, matched) => {
    const { id: routeId, rules } = route;
    const sent = sentBy.has(routeId);
    const ahead = aheadOf(route, holders?.get(routeId));
    const follows = matched || sent;
    if (!follows && ahead.holding.length === 0)
      return { routeId, outcome: 'skip', reason: 'not-matched', ...because(route, card, now) };
    const ruled: RuledRevision = {
      article,
      skipped,
      terms,
      sent,
      heldSince: heldSince?.get(routeId),
      person: persons?.get(routeId),
    };
    const kept = keptBy(rules, ruled, now);
    if (!follows && (kept === undefined || kept.reason === 'embargoed'))
      return { routeId, outcome: 'skip', reason: 'not-matched', ...because(route, card, now), ...sentToHolding(ahead, kept) };
    if (kept !== undefined) return { routeId, ...kept, ...sentAhead(ahead, kept, isDelayed(rules, ruled, now)) };
    if (brokenEmbargo !== undefined && brokenEmbargo > now)
      return { routeId, outcome: 'send', reason: 'embargo-broken', detail: brokenEmbargo.toISOString() };
    if (matched) return { routeId, outcome: 'send', reason: 'matched', ...(route.whyMatched ?? because(route, card, now)) };
    return { routeId, outcome: 'send', reason: 'follows-earlier', ...because(route, card, now) };
  };
}

/** Destinations that the route names no longer get nothing more of it. */
function aheadOf({ destinations, embargoHolders }: Route, holding: readonly string[] = NOBODY): Ahead {
  return { mayHold: embargoHolders, holding: holding.filter((id) => destinations.includes(id)) };
}

function queryOf({ id, query }: RoutePlan): Query {
  const parsed = parseQuery(query);
  if ('fault' in parsed) throw new TypeError(`route ${id}: ${parsed.fault.message}`);
  return parsed.query;
}

/** The conditions that decided, as they stand in the query; nothing for a query that is the same for every article. */
function because({ query, parsed }: Route, card: SearchCard, now: Date): Reasons {
  return parsed.type === 'anything' ? {} : reasons(query, explainQuery(parsed, card, now.getTime()).because);
}

function reasons(query: string, spans: readonly Span[]): Reasons {
  const detail = spans.map(({ start, end }) => query.slice(start, end)).join(', ');
  return { detail: detail.length > DETAIL_LENGTH ? `${detail.slice(0, DETAIL_LENGTH)}…` : detail };
}

/** Of a query that gives the same reasons to all that match. */
function reasonsOfAll(query: string, parsed: Query): Reasons | undefined {
  if (parsed.type === 'anything') return {};
  const spans = whyMatched(parsed);
  return spans && reasons(query, spans);
}
