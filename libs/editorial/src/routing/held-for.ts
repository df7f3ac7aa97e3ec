import type { HoldReason, RouteDecision } from '@wireroom/contracts';

const FOR_A_PERSON: ReadonlySet<string> = new Set<HoldReason>(['awaiting-approval', 'not-enriched']);

/** Whether a hold ends by a person's decision, not by the clock. */
export function waitsForPerson(reason: HoldReason): boolean {
  return FOR_A_PERSON.has(reason);
}

/** When a hold ends by itself: embargoes and delays have their end as the detail. Undefined for what waits for a person. */
export function releaseAtOf({ outcome, reason, detail }: Pick<RouteDecision, 'outcome' | 'reason' | 'detail'>): Date | undefined {
  if (outcome !== 'hold' || detail === undefined || FOR_A_PERSON.has(reason)) return undefined;
  return new Date(detail);
}
