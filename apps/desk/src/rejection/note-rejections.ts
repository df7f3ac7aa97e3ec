import type { Rejection } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

const WHOLE_DOCUMENT = -1;

/** Keeps what was rejected; a repeat changes nothing. */
export async function noteRejections(gate: TransactionGate, rejections: readonly Rejection[]): Promise<void> {
  await gate.sql(
    `insert into desk.rejection (document_id, item, received_at, rejection)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::json[])
     on conflict do nothing`,
    [
      rejections.map(({ documentId }) => documentId),
      rejections.map(({ index }) => index ?? WHOLE_DOCUMENT),
      rejections.map(({ receivedAt }) => receivedAt),
      rejections.map((rejection) => JSON.stringify(rejection)),
    ],
  );
}
