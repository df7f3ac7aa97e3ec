/** How long a session lasts, in milliseconds. */
export interface SessionLimits {
  /** Without a request. */
  readonly idleMs: number;
  /** However much it is used. */
  readonly absoluteMs: number;
}

export interface SessionTimes {
  readonly createdAt: Date;
  readonly seenAt: Date;
}

/** Whether a session still counts, and if not, why. */
export function sessionStanding(session: SessionTimes, limits: SessionLimits, now: Date): 'open' | 'idle' | 'expired' {
  if (now.getTime() - session.createdAt.getTime() >= limits.absoluteMs) return 'expired';
  if (now.getTime() - session.seenAt.getTime() >= limits.idleMs) return 'idle';
  return 'open';
}
