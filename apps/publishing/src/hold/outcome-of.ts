import type { HoldDecision, HoldOutcome } from '@wireroom/contracts';
import { releaseAtOf, waitsForPerson } from '@wireroom/editorial';
import type { Held } from '../line/held.js';
import type { Routed } from '../line/routed.js';
import { publishingFault } from '../publishing-faults.js';

/** What a person may decide about, or why nothing is decided. */
export function decidable(held: Held | undefined, { revision }: HoldDecision): Held | HoldOutcome {
  if (held === undefined || revision > held.revision) return { outcome: 'refused', reason: 'not-held' };
  if (revision < held.revision) return { outcome: 'refused', reason: 'newer-revision', newestRevision: held.revision };
  if (waitsForPerson(held.reason)) return held;
  return { outcome: 'refused', reason: 'no-person-needed', releaseAt: held.releaseAt?.toISOString() };
}

/** What a decision came to. @throws Fault `revision-missing` */
export function outcomeOf({ articleId, revision, routeId }: Held, routed: Routed | undefined): HoldOutcome {
  const verdict = routed?.verdicts.find((each) => each.routeId === routeId);
  if (verdict === undefined) throw publishingFault('revision-missing', { articleId, revision });
  if (verdict.outcome === 'send') return { outcome: 'released' };
  if (verdict.outcome === 'skip' && verdict.reason === 'rejected') return { outcome: 'rejected' };
  // The route has changed since it held the revision, and no longer takes it.
  if (verdict.outcome === 'skip') return { outcome: 'refused', reason: 'not-held' };
  const reason = verdict.reason === 'embargoed' ? 'embargoed' : 'delayed';
  return { outcome: 'held', reason, releaseAt: releaseAtOf(verdict)?.toISOString() };
}
