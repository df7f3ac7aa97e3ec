import type { Fault } from '@wireroom/contracts';

/** Whoever delivers to destinations: what destinations want of it. */
export interface ServedDestinations {
  /** Makes a change to destinations that are not served meanwhile, and serves as it is afterwards, whatever came of the change. */
  takeUp<T>(destinationIds: readonly string[], change: () => Promise<T>): Promise<T>;
  /** Why a destination that should be served is not; undefined where it is, or should not be. */
  whyNotServed(destinationId: string): Fault | undefined;
}

/** Injection token of whoever delivers. */
export const SERVED_DESTINATIONS = Symbol('SERVED_DESTINATIONS');
