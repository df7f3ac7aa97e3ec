import type { FeedFormat } from '@wireroom/formats';

/** A subscription that is this copy's to serve now. */
export interface ClaimedSubscription {
  readonly callback: string;
  readonly topic: string;
  readonly routeId: string;
  readonly format: FeedFormat;
  /** The client of the route that subscribed; empty on a route that anybody may read. */
  readonly client: string;
  readonly secret: string | null;
  /** Sequence in the feed up to which the subscriber has everything. */
  readonly position: number;
  /** Sequence of the feed's newest change at the time of the claim. */
  readonly head: number;
  /** Tries of the same news before this one. */
  readonly attempts: number;
  readonly claim: string;
}
