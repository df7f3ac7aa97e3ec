/** A revision that a route sends: its feeds list it from now on, or no longer, and its log has it. */
export interface ListedEntry {
  readonly routeId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly withdrawn: boolean;
}
