import { ArticleEnriched, type ArticleReceived, type TimelineEntry } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { AnnotatedRevision } from './record-annotations.js';

/** What makes the event beside the revision. */
export interface Making {
  readonly pipelineVersion: string;
  readonly at: Date;
  /** When JetStream stored `article.received`: row 6. */
  readonly receivedAt: Date;
}

/** The enriched revision, whole, for everybody downstream. */
export function enrichedEvent(event: ArticleReceived, annotated: AnnotatedRevision, making: Making): OutgoingEvent {
  const { article, outcome, lane, timeline } = event.data;
  const { pipelineVersion, at, receivedAt } = making;
  const reached: TimelineEntry[] = [
    { step: 'received', at: receivedAt.toISOString(), note: lane },
    { step: 'enriched', at: at.toISOString(), note: noteOf(annotated) },
  ];
  return outgoingEvent(ArticleEnriched, {
    id: eventIdOf(ArticleEnriched.type, article.id, article.revision, pipelineVersion),
    about: article.id,
    at,
    traceparent: event.traceparent,
    address: { lane },
    data: {
      article,
      outcome,
      lane,
      annotations: [...annotated.annotations],
      skipped: [...annotated.skipped],
      pipelineVersion,
      timeline: [...timeline, ...reached],
    },
  });
}

function noteOf({ annotations, skipped }: AnnotatedRevision): string {
  const without = skipped.length === 0 ? '' : `, without ${skipped.map(({ annotator }) => annotator).join(', ')}`;
  return `${annotations.length} annotations${without}`;
}
