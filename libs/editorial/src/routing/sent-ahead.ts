import { delayedUntil, type Kept, type RuledRevision, type Rules } from './rules.js';

/** Who may get a revision that its route does not send. */
export interface Ahead {
  /** Destinations of the route that may hold what is under embargo. */
  readonly mayHold: readonly string[];
  /** Destinations of the route that have an earlier revision, which the route has never sent. */
  readonly holding: readonly string[];
}

/** Of a revision that waits for the end of its embargo, who gets it now: nobody as long as the route's delay would keep it as well. */
export function sentAhead({ mayHold }: Ahead, kept: Kept, delayed: boolean): { sentTo?: string[] } {
  return kept.reason === 'embargoed' && !delayed ? named(mayHold) : {};
}

/** Of a revision that its route's query no longer takes, who gets it all the same: whoever holds an earlier one. Under embargo only those that still may. */
export function sentToHolding({ mayHold, holding }: Ahead, kept: Kept | undefined): { sentTo?: string[] } {
  return named(kept === undefined ? holding : holding.filter((id) => mayHold.includes(id)));
}

/** Whether the route's delay for the revision goes on at `now`. */
export function isDelayed(rules: Rules | undefined, revision: RuledRevision, now: Date): boolean {
  return delayedUntil(rules, revision, now) !== undefined;
}

function named(ids: readonly string[]): { sentTo?: string[] } {
  return ids.length === 0 ? {} : { sentTo: [...ids] };
}
