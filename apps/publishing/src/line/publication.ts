import type { Article, ArticleFormat, Lane } from '@wireroom/contracts';
import type { Rendering } from '@wireroom/formats';

/** A revision that asks to be published. */
export interface Candidate {
  readonly article: Article;
  readonly lane: Lane;
  /** When the event was emitted. */
  readonly emittedAt: Date;
}

/** A revision on its way out, with what enrichment found in it. */
export interface Publication extends Rendering, Candidate {
  readonly traceparent?: string;
}

/** One revision owed to one destination. */
export interface OwedDelivery {
  readonly deliveryId: string;
  readonly destinationId: string;
  readonly articleId: string;
  readonly revision: number;
  readonly lane: Lane;
  /** What the route asks for instead of the destination's own format. An article keeps at a destination the format in which it first went there. */
  readonly format?: ArticleFormat;
}
