import type { FeedFormat } from '@wireroom/formats';

/** What is kept of a request until its callback has been asked. A denial waits in the same queue. */
export interface PendingRequest {
  readonly callback: string;
  readonly topic: string;
  /** A later request for the same callback and topic takes its place under another id. */
  readonly requestId: string;
  readonly mode: 'subscribe' | 'unsubscribe' | 'denied';
  /** Absent for a denial. */
  readonly routeId: string | null;
  readonly format: FeedFormat | null;
  /** The client of the route that asks; empty on a route that anybody may read. */
  readonly client: string;
  readonly leaseSeconds: number | null;
  readonly secret: string | null;
  /** Why it is denied, for the subscriber to read. */
  readonly reason: string | null;
}

/** A request that is this copy's to verify now. */
export interface ClaimedRequest extends PendingRequest {
  /** Tries before this one. */
  readonly attempts: number;
}
