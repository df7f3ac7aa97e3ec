import type { TransactionGate } from '@wireroom/persistence';
import { CANCELLED_COLUMNS, type CancelledDelivery } from '../line/cancelled-event.js';
import type { OwedDelivery } from '../line/publication.js';

/**
 * Row 9: writes the deliveries into the ledger; answers those that were not there yet. An article that went to the destination before, keeps the
 * format that it went in.
 */
export async function oweDeliveries(gate: TransactionGate, owed: readonly OwedDelivery[]): Promise<OwedDelivery[]> {
  if (owed.length === 0) return [];
  const rows = await gate.sql<{ delivery_id: string }>(
    `insert into publishing.ledger (delivery_id, destination_id, article_id, revision, lane, format)
     select o.delivery_id, o.destination_id, o.article_id, o.revision, o.lane, case when f.revision is null then o.format else f.format end
     from unnest($1::uuid[], $2::text[], $3::uuid[], $4::int[], $5::text[], $6::text[])
       as o (delivery_id, destination_id, article_id, revision, lane, format)
     left join lateral (
       select e.revision, e.format from publishing.ledger e
       where o.revision > 1 and e.article_id = o.article_id and e.destination_id = o.destination_id
       order by e.revision limit 1) f on true
     on conflict (delivery_id) do nothing returning delivery_id`,
    [
      owed.map(({ deliveryId }) => deliveryId),
      owed.map(({ destinationId }) => destinationId),
      owed.map(({ articleId }) => articleId),
      owed.map(({ revision }) => revision),
      owed.map(({ lane }) => lane),
      owed.map(({ format }) => format ?? null),
    ],
  );
  const fresh = new Set(rows.map((row) => row.delivery_id));
  return owed.filter(({ deliveryId }) => fresh.has(deliveryId));
}

/**
 * Cancels what is still owed of these articles, so that their withdrawal overtakes it. Rows are locked in the order in which settlements lock them.
 */
export async function cancelOwedOf(gate: TransactionGate, articleIds: readonly string[]): Promise<CancelledDelivery[]> {
  if (articleIds.length === 0) return [];
  return gate.sql<CancelledDelivery>(
    `with owed as materialized (
       select delivery_id from publishing.ledger where article_id = any($1::uuid[]) and state = 'owed'
       order by article_id, destination_id, revision for update)
     update publishing.ledger set state = 'cancelled', settled_at = clock_timestamp()
     where delivery_id in (select delivery_id from owed) returning ${CANCELLED_COLUMNS}`,
    [articleIds],
  );
}

/** Everybody who received, or may have received, any revision of these articles: the recipients of a withdrawal. */
export async function recipientsOf(gate: TransactionGate, articleIds: readonly string[]): Promise<Map<string, string[]>> {
  if (articleIds.length === 0) return new Map();
  const rows = await gate.sql<{ article_id: string; destinations: string[] }>(
    `select article_id, array_agg(distinct destination_id) as destinations from publishing.ledger
     where article_id = any($1::uuid[]) group by article_id`,
    [articleIds],
  );
  return new Map(rows.map((row) => [row.article_id, row.destinations]));
}
