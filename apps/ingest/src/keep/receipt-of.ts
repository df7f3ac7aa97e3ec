import type { ItemReceipt, Receipt } from '@wireroom/contracts';
import { faultRecord } from '@wireroom/messaging';
import type { ParsedDocument } from '../parse/parse-document.js';
import type { Arrival } from '../receive/arrival.js';

/** What the sender is answered, and what is kept with the document. */
export function receiptOf(arrival: Arrival, parsed: ParsedDocument, items: readonly ItemReceipt[]): Receipt {
  return {
    documentId: arrival.documentId,
    source: arrival.source.id,
    receivedAt: arrival.receivedAt.toISOString(),
    sha256: parsed.sha256,
    bytes: arrival.bytes.length,
    mediaType: arrival.mediaType,
    format: parsed.format,
    status: parsed.fault === undefined ? 'accepted' : 'quarantined',
    fault: parsed.fault && faultRecord(parsed.fault),
    feed: parsed.feed,
    items: [...items],
    repairs: [...parsed.repairs],
  };
}
