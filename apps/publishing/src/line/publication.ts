import type { Article, ArticleEnriched, ArticleFormat, ArticleReceived, Lane, SkippedAnnotator } from '@wireroom/contracts';
import type { Rendering } from '@wireroom/formats';

/** A revision that asks to be published. */
export interface Candidate {
  readonly article: Article;
  readonly lane: Lane;
  /** When the event was emitted. */
  readonly emittedAt: Date;
}

/** A revision with what enrichment found in it, and what it did not come to. */
export interface KeptRevision extends Rendering {
  /** Annotators that did not finish. */
  readonly skipped: readonly SkippedAnnotator[];
}

/** A revision on its way out. */
export interface Publication extends KeptRevision, Candidate {
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

/** An event that brings a revision: enriched, or a withdrawal that does not wait for that. */
export type ArticleEvent = ArticleReceived | ArticleEnriched;

export function publicationOf({ data, time, traceparent }: ArticleEvent): Publication {
  const { annotations, skipped } = 'annotations' in data ? data : { annotations: [], skipped: [] };
  return { article: data.article, annotations, skipped, lane: data.lane, emittedAt: new Date(time), traceparent };
}
