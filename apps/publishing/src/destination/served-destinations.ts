/** Whoever delivers to destinations: what destinations want of it. */
export interface ServedDestinations {
  /** Makes a change to a destination that is not served, and serves it again once that is done. */
  takeUp(destinationId: string, change: () => Promise<void>): Promise<void>;
}

/** Injection token of whoever delivers. */
export const SERVED_DESTINATIONS = Symbol('SERVED_DESTINATIONS');
