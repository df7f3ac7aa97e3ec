import type { TransactionGate } from '@wireroom/persistence';
import type { DeliveryState } from './delivery-states.js';

/** Keeps the states that deliveries came to, beside the earlier ones. */
export async function noteDeliveries(gate: TransactionGate, states: readonly DeliveryState[]): Promise<void> {
  if (states.length === 0) return;
  const sorted = [...states].sort((a, b) => (a.deliveryId < b.deliveryId ? -1 : 1));
  await gate.sql(
    `insert into desk.delivery
       (article_id, revision, delivery_id, noted_at, destination_id, state, attempts, http_status, fault, timeline)
     select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::int[],
       $8::int[], $9::json[], $10::json[])
     on conflict do nothing`,
    [
      sorted.map(({ articleId }) => articleId),
      sorted.map(({ revision }) => revision),
      sorted.map(({ deliveryId }) => deliveryId),
      sorted.map(({ notedAt }) => notedAt),
      sorted.map(({ destinationId }) => destinationId),
      sorted.map(({ state }) => state),
      sorted.map(({ attempts }) => attempts),
      sorted.map(({ httpStatus }) => httpStatus ?? null),
      sorted.map(({ fault }) => (fault === undefined ? null : JSON.stringify(fault))),
      sorted.map(({ timeline }) => JSON.stringify(timeline)),
    ],
  );
}
