import type { RouteDecision } from '@wireroom/contracts';
import type { PersonDecision, Routable, RouteSet } from '@wireroom/editorial';
import type { Publication } from '../line/publication.js';
import type { Routed } from '../line/routed.js';
import type { Holders } from './holders.js';

/** What routing knows of articles beside their revision, by article. */
export interface RoutingFacts {
  /** Routes that sent an earlier revision. */
  readonly sentBy: Map<string, Set<string>>;
  readonly heldSince: ReadonlyMap<string, ReadonlyMap<string, Date>>;
  readonly persons: ReadonlyMap<string, ReadonlyMap<string, PersonDecision>>;
  readonly holders: Holders;
  /** Ends of embargoes that two persons broke, by article. */
  readonly broken?: ReadonlyMap<string, Date>;
}

/** A revision of which some routes let go, with the newest decisions of all. */
export interface Released {
  readonly publication: Publication;
  readonly routeIds: readonly string[];
  readonly before?: { readonly decisions: readonly RouteDecision[]; readonly at: Date };
}

/** Every route decides about each revision that has come. Who sends it is among the facts from then on. */
export function decideArrived(
  routeSet: RouteSet,
  publications: readonly Publication[],
  { facts, at }: { facts: RoutingFacts; at: Date },
): Routed[] {
  return publications.map((publication) => {
    const decisions = routeSet.decide(routable(publication, facts), at);
    noteSent(facts, publication.article.id, decisions);
    return { publication, verdicts: decisions, decisions, at, part: 'arrived' };
  });
}

/** The routes that held each revision decide anew. Later than before, as the moment tells decisions about one revision apart. */
export function decideReleased(
  routeSet: RouteSet,
  released: readonly Released[],
  { facts, at }: { facts: RoutingFacts; at: Date },
): Routed[] {
  return released.map(({ publication, routeIds, before }) => {
    const verdicts = routeSet.decideFor(routeIds, routable(publication, facts), at);
    const decidedAt = before !== undefined && before.at >= at ? new Date(before.at.getTime() + 1) : at;
    const decisions = withVerdicts(before?.decisions ?? [], verdicts);
    return { publication, verdicts, decisions, at: decidedAt, part: `released-${decidedAt.getTime()}` };
  });
}

function routable({ article, annotations, skipped }: Publication, facts: RoutingFacts): Routable {
  const { sentBy, heldSince, persons, holders, broken } = facts;
  return {
    article,
    annotations,
    skipped,
    sentBy: sentBy.get(article.id) ?? NONE,
    heldSince: heldSince.get(article.id),
    persons: persons.get(article.id),
    holders: holders.get(article.id),
    brokenEmbargo: broken?.get(article.id),
  };
}

const NONE: ReadonlySet<string> = new Set();

function noteSent({ sentBy }: RoutingFacts, articleId: string, decisions: readonly RouteDecision[]): void {
  const sending = decisions.filter(({ outcome }) => outcome === 'send').map(({ routeId }) => routeId);
  if (sending.length > 0) sentBy.set(articleId, new Set([...(sentBy.get(articleId) ?? []), ...sending]));
}

/** Each route's newest decision, in the order of before. */
function withVerdicts(before: readonly RouteDecision[], verdicts: readonly RouteDecision[]): RouteDecision[] {
  const newest = new Map([...before, ...verdicts].map((each) => [each.routeId, each]));
  return [...newest.values()];
}
