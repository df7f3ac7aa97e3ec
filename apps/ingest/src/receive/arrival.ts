import type { Source } from '../source/source.entity.js';

/** Row 1 of the line: bytes, where they came from, when. */
export interface Arrival {
  /** UUIDv7, so that a document's id says when it came. */
  readonly documentId: string;
  readonly source: Source;
  readonly bytes: Buffer;
  readonly receivedAt: Date;
  /** Content-Type as sent. */
  readonly mediaType?: string;
  /** RFC 9110 Content-Location: where the sender has the document from, base of its relative references. */
  readonly sourceUrl?: string;
  readonly traceparent: string;
}
