import type { Article, HoldReason, RightsRule, RouteRules, SkippedAnnotator } from '@wireroom/contracts';
import { embargoedUntil } from '../embargo/embargo-end.js';
import { expiredAt } from '../embargo/expiry-end.js';
import { durationMs } from './duration.js';
import { type Rights, rightsOf, rightsRefusal, type SpokenTerms, spokenTerms } from './rights.js';

/** The rules of a route, ready to be asked; undefined where a route has none that could keep anything back. */
export interface Rules {
  readonly rights?: Rights;
  readonly enrichedOnly: boolean;
  readonly approval?: RouteRules['approval'];
  /** Milliseconds. */
  readonly delay?: number;
}

/** What a person said last of an article at a route. */
export interface PersonDecision {
  readonly decision: 'approve' | 'reject';
  readonly revision: number;
  readonly note?: string;
}

/** What rules ask of a usable revision that its route takes. */
export interface RuledRevision {
  readonly article: Article;
  /** Annotators that did not finish. */
  readonly skipped: readonly SkippedAnnotator[];
  /** What its terms say, asked for only where a route has a rule about rights. */
  readonly terms: () => SpokenTerms;
  /** Whether the route sent an earlier revision of the article. */
  readonly sent: boolean;
  /** Since when the route holds any revision of the article; absent where it holds none. */
  readonly heldSince?: Date;
  readonly person?: PersonDecision;
}

/** Why a route keeps a revision: not at all (`skip`), or for a while. */
export type Kept =
  | { readonly outcome: 'skip'; readonly reason: 'expired' | 'rejected' | 'rights-refused'; readonly detail?: string }
  | { readonly outcome: 'hold'; readonly reason: HoldReason; readonly detail?: string };

export function rulesOf(given: Partial<RouteRules> | undefined): Rules | undefined {
  const { rights, enrichedOnly = false, approval, delay } = given ?? {};
  const asked = rights !== undefined && asksAnything(rights);
  if (!asked && !enrichedOnly && approval === undefined && delay === undefined) return undefined;
  return {
    enrichedOnly,
    approval,
    rights: asked ? rightsOf(rights) : undefined,
    delay: delay === undefined ? undefined : durationMs(delay),
  };
}

/**
 * Asks the rules in their order, and answers by the first that keeps the revision: what has expired or never goes out comes before what waits for a person,
 * and that before what only waits for its time. Undefined when nothing keeps it. Withdrawals are not asked.
 */
export function keptBy(rules: Rules | undefined, revision: RuledRevision, now: Date): Kept | undefined {
  return (
    expired(revision, now) ?? refused(rules, revision) ?? awaitingPerson(rules, revision) ?? awaitingTime(rules, revision, now)
  );
}

/** Terms of an article, made when they are first asked for. */
export function termsOnce(article: Article): () => SpokenTerms {
  let made: SpokenTerms | undefined;
  return () => {
    made ??= spokenTerms(article);
    return made;
  };
}

function expired({ article }: RuledRevision, now: Date): Kept | undefined {
  const end = expiredAt(article, now);
  return end && { outcome: 'skip', reason: 'expired', detail: end.toISOString() };
}

function refused(rules: Rules | undefined, { article, person, terms }: RuledRevision): Kept | undefined {
  if (person?.decision === 'reject' && person.revision === article.revision)
    return { outcome: 'skip', reason: 'rejected', ...detailed(person.note) };
  const refusal = rules?.rights && rightsRefusal(rules.rights, terms());
  return refusal === undefined ? undefined : { outcome: 'skip', reason: 'rights-refused', detail: refusal };
}

function awaitingPerson(rules: Rules | undefined, { article, skipped, sent, person }: RuledRevision): Kept | undefined {
  if (rules === undefined) return undefined;
  const approved = person?.decision === 'approve';
  const thisOne = approved && person.revision === article.revision;
  if (rules.enrichedOnly && skipped.length > 0 && !thisOne)
    return { outcome: 'hold', reason: 'not-enriched', detail: skipped.map(({ annotator }) => annotator).join(', ') };
  const asks = rules.approval === 'every-revision' ? !thisOne : rules.approval === 'first-revision' && !sent && !approved;
  return asks ? { outcome: 'hold', reason: 'awaiting-approval' } : undefined;
}

function awaitingTime(rules: Rules | undefined, revision: RuledRevision, now: Date): Kept | undefined {
  const embargo = embargoedUntil(revision.article, now);
  if (embargo !== undefined) return { outcome: 'hold', reason: 'embargoed', detail: embargo.toISOString() };
  const end = delayedUntil(rules, revision, now);
  return end && { outcome: 'hold', reason: 'delayed', detail: end.toISOString() };
}

/** The end of the route's delay for the revision, if it is still to come at `now`. */
export function delayedUntil(rules: Rules | undefined, { article, sent, heldSince }: RuledRevision, now: Date): Date | undefined {
  if (rules?.delay === undefined || (sent && article.signals.includes('correction'))) return undefined;
  const end = new Date((heldSince ?? now).getTime() + rules.delay);
  return end > now ? end : undefined;
}

function detailed(detail: string | undefined): { detail?: string } {
  return detail === undefined ? {} : { detail };
}

function asksAnything({ refuse, requireTerms }: RightsRule): boolean {
  return refuse.length > 0 || requireTerms;
}
