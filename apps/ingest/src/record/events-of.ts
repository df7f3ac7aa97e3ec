import { ArticleReceived, DocumentRejected, type Fault, type TimelineEntry } from '@wireroom/contracts';
import { eventIdOf } from '@wireroom/editorial';
import { faultRecord, type OutgoingEvent, outgoingEvent } from '@wireroom/messaging';
import type { DecidedDocument, NewRevision } from '../decide/decided-document.js';
import type { IdentifiedDocument } from '../decide/identify.js';

/** Row 6: the events that a decided document owes. `at` is the time of recording. */
export function eventsOf(document: IdentifiedDocument, decided: DecidedDocument, at: Date): OutgoingEvent[] {
  const rejected = document.items.flatMap((each) =>
    'fault' in each ? [rejectedEvent(document, each.fault, at, each.index)] : [],
  );
  const quarantined = document.parsed.fault === undefined ? [] : [rejectedEvent(document, document.parsed.fault, at)];
  return [...decided.revisions.map((revision) => receivedEvent(document, revision, at)), ...rejected, ...quarantined];
}

function receivedEvent(document: IdentifiedDocument, { article, outcome, reason, lane }: NewRevision, at: Date): OutgoingEvent {
  return outgoingEvent(ArticleReceived, {
    id: eventIdOf(ArticleReceived.type, article.id, article.revision),
    about: article.id,
    at,
    traceparent: document.arrival.traceparent,
    address: { lane },
    data: { article, outcome, lane, timeline: timelineOf(document, `${outcome}: ${reason}`, at) },
  });
}

function timelineOf({ arrival, parsed }: IdentifiedDocument, decision: string, at: Date): TimelineEntry[] {
  const received = arrival.receivedAt.toISOString();
  const recorded = at.toISOString();
  return [
    { step: 'arrival', at: received, note: `${arrival.bytes.length} bytes from ${arrival.source.id}` },
    { step: 'document', at: received, note: arrival.documentId },
    { step: 'parsed', at: parsed.parsedAt.toISOString(), note: parsed.format },
    { step: 'decided', at: recorded, note: decision },
    { step: 'recorded', at: recorded },
  ];
}

function rejectedEvent({ arrival, parsed }: IdentifiedDocument, fault: Fault, at: Date, index?: number): OutgoingEvent {
  return outgoingEvent(DocumentRejected, {
    id: eventIdOf(DocumentRejected.type, arrival.documentId, index ?? 'whole'),
    about: arrival.documentId,
    at,
    traceparent: arrival.traceparent,
    data: {
      documentId: arrival.documentId,
      source: arrival.source.id,
      provider: arrival.source.provider,
      sha256: parsed.sha256,
      bytes: arrival.bytes.length,
      format: parsed.format,
      index,
      receivedAt: arrival.receivedAt.toISOString(),
      fault: faultRecord(fault),
    },
  });
}
