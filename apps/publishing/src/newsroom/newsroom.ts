import type { DestinationSettings, Fault, RouteSettings } from '@wireroom/contracts';
import type { RouteSet } from '@wireroom/editorial';

/** A destination with its secrets opened. They are in memory only: the database has them sealed. */
export type Destination = DestinationSettings;

/** A destination that may be owed something: also one that was removed and is owed withdrawals still. */
export interface Endpoint {
  readonly destination: Destination;
  /** Grows with each change of its settings. */
  readonly version: number;
  readonly removed: boolean;
  /** Why it cannot be served: its secrets do not open. */
  readonly unreadable?: Fault;
}

/**
 * The routes and destinations that publishing works for. What it answers changes while the service runs: who prepares something of
 * `routes` prepares it anew when that is another array. All that is read within one transaction after `refresh` is of one moment.
 */
export interface PublishingPlan {
  /** Whether a newsroom was ever ordered; until then there is nobody to route to. */
  readonly ordered: boolean;
  readonly routes: readonly RouteSettings[];
  /** The same routes, ready to decide. */
  readonly routeSet: RouteSet;
  /** Those that routes may name. */
  readonly destinations: ReadonlyMap<string, Destination>;
  /** The same, and those that were removed. */
  readonly endpoints: ReadonlyMap<string, Endpoint>;
  route(id: string): RouteSettings | undefined;
  /**
   * Takes in what has been committed. In an open transaction it also keeps the plan as it is until the transaction ends: an order that
   * changes the newsroom waits for it. To be called first in a transaction, before it locks anything.
   */
  refresh(): Promise<void>;
}

/** Injection token of the plan. */
export const PUBLISHING_PLAN = Symbol('PUBLISHING_PLAN');
