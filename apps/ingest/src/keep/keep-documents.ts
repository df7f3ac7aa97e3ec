import type { Receipt } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';
import type { Arrival } from '../receive/arrival.js';

export interface KeptDocument {
  readonly arrival: Arrival;
  readonly receipt: Receipt;
}

/** Row 2: keeps the bytes as received, and the receipt that says what became of them. One statement for the batch. */
export async function keepDocuments(gate: TransactionGate, documents: readonly KeptDocument[]): Promise<void> {
  const rows = valueRows([
    ['uuid', documents.map(({ arrival }) => arrival.documentId)],
    ['timestamptz', documents.map(({ arrival }) => arrival.receivedAt)],
    ['text', documents.map(({ arrival }) => arrival.source.id)],
    ['text', documents.map(({ arrival }) => arrival.mediaType ?? null)],
    ['text', documents.map(({ arrival }) => arrival.sourceUrl ?? null)],
    ['text', documents.map(({ receipt }) => receipt.status)],
    ['json', documents.map(({ receipt }) => JSON.stringify(receipt))],
    ['bytea', documents.map(({ arrival }) => arrival.bytes)],
  ]);
  await gate.sql(
    `insert into ingest.document (id, received_at, source, media_type, source_url, status, receipt, bytes)
     ${rows.sql}`,
    rows.parameters,
  );
}
