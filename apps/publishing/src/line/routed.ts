import type { RouteDecision } from '@wireroom/contracts';
import type { RouteVerdict } from '@wireroom/editorial';
import type { Publication } from './publication.js';

/** A revision that routes have decided about. */
export interface Routed {
  readonly publication: Publication;
  /** What was decided now: by all routes when it arrived, by those that held it when it is released. */
  readonly verdicts: readonly RouteVerdict[];
  /** The newest decision of every route. */
  readonly decisions: readonly RouteDecision[];
  readonly at: Date;
  /** Tells apart the decisions about one revision: that on arrival, and each on release. */
  readonly part: string;
}
