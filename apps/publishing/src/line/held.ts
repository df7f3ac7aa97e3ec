import type { HoldReason } from '@wireroom/contracts';

/** A revision that a route keeps back. */
export interface Held {
  readonly routeId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly reason: HoldReason;
  readonly detail?: string;
  /** Absent where a person must decide. */
  readonly releaseAt?: Date;
  /** Since when the route holds any revision of the article. */
  readonly heldSince: Date;
}
