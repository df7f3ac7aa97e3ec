import type { TransactionGate } from '@wireroom/persistence';
import type { DeliveryState } from './delivery-states.js';

/** Keeps the states that deliveries came to, beside the earlier ones. Answers those that were not known before. */
export async function noteDeliveries(gate: TransactionGate, states: readonly DeliveryState[]): Promise<DeliveryState[]> {
  if (states.length === 0) return [];
  const sorted = [...states].sort((a, b) => (a.deliveryId < b.deliveryId ? -1 : 1));
  const rows = await gate.sql<{ delivery_id: string; state: string; noted_at: Date }>(
    `insert into desk.delivery
       (article_id, revision, delivery_id, noted_at, destination_id, state, attempts, http_status, fault, timeline)
     select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::int[],
       $8::int[], $9::json[], $10::json[])
     on conflict do nothing returning delivery_id, state, noted_at`,
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
  const fresh = new Set(rows.map((row) => keyOf(row.delivery_id, row.state, row.noted_at)));
  return sorted.filter(({ deliveryId, state, notedAt }) => fresh.has(keyOf(deliveryId, state, new Date(notedAt))));
}

const keyOf = (deliveryId: string, state: string, notedAt: Date) => `${deliveryId} ${state} ${notedAt.getTime()}`;
