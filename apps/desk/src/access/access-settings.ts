import type { SessionLimits } from './session-standing.js';

/** What the configuration says of signing in. */
export interface AccessSettings {
  /** Whether reading is open to whoever is on this machine. */
  readonly open: boolean;
  /** Scheme, host and port where browsers reach the desk, where that is configured. */
  readonly origin?: string;
  readonly limits: SessionLimits;
  /** A withdrawal that reaches more destinations is to be confirmed. */
  readonly confirmReach: number;
}

export const ACCESS_SETTINGS = Symbol('ACCESS_SETTINGS');
