/** A revision that a route sends: its feeds list it from now on, or no longer, and its log has it. */
export interface ListedEntry {
  readonly routeId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
  /** From when on it is to be listed no longer. */
  readonly expiresAt?: Date;
}
