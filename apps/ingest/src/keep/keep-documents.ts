import type { Receipt } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { Arrival } from '../receive/arrival.js';

export interface KeptDocument {
  readonly arrival: Arrival;
  readonly receipt: Receipt;
}

/** Row 2: keeps the bytes as received, and the receipt that says what became of them. One statement for the batch. */
export async function keepDocuments(gate: TransactionGate, documents: readonly KeptDocument[]): Promise<void> {
  await gate.sql(
    `insert into ingest.document (id, received_at, source, media_type, source_url, status, receipt, bytes)
     select * from unnest($1::uuid[], $2::timestamptz[], $3::text[], $4::text[], $5::text[], $6::text[], $7::json[], $8::bytea[])`,
    [
      documents.map(({ arrival }) => arrival.documentId),
      documents.map(({ arrival }) => arrival.receivedAt),
      documents.map(({ arrival }) => arrival.source.id),
      documents.map(({ arrival }) => arrival.mediaType ?? null),
      documents.map(({ arrival }) => arrival.sourceUrl ?? null),
      documents.map(({ receipt }) => receipt.status),
      documents.map(({ receipt }) => JSON.stringify(receipt)),
      documents.map(({ arrival }) => arrival.bytes),
    ],
  );
}
