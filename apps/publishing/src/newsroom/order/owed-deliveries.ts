import type { TransactionGate } from '@wireroom/persistence';
import { CANCELLED_COLUMNS, type CancelledDelivery } from '../../line/cancelled-event.js';

/** Whether a row of the ledger tells of a withdrawal, which always takes the flash lane: only there the revision is read. */
const WITHDRAWAL = `(l.lane = 'flash' and exists (
  select 1 from publishing.revision r
  where r.article_id = l.article_id and r.revision = l.revision and r.article ->> 'pubStatus' <> 'usable'))`;

/** What is owed to a destination. */
export interface Owed {
  readonly withdrawals: number;
  readonly others: number;
}

export async function countOwed(gate: TransactionGate, destinationIds: readonly string[]): Promise<ReadonlyMap<string, Owed>> {
  if (destinationIds.length === 0) return new Map();
  const rows = await gate.sql<Owed & { id: string }>(
    `select id, count(*) filter (where withdrawal)::int as withdrawals, count(*) filter (where not withdrawal)::int as others
     from (select l.destination_id as id, ${WITHDRAWAL} as withdrawal from publishing.ledger l
           where l.destination_id = any($1::text[]) and l.state = 'owed') l group by id`,
    [destinationIds],
  );
  return new Map(rows.map(({ id, withdrawals, others }) => [id, { withdrawals, others }]));
}

/** Cancels what is owed to these destinations and no withdrawal, in the open transaction. Rows are locked in the order in which deliveries are settled. */
export async function cancelOwed(gate: TransactionGate, destinationIds: readonly string[]): Promise<CancelledDelivery[]> {
  if (destinationIds.length === 0) return [];
  return gate.sql<CancelledDelivery>(
    `with owed as materialized (
       select delivery_id as id from publishing.ledger l where destination_id = any($1::text[]) and state = 'owed' and not ${WITHDRAWAL}
       order by article_id, destination_id, revision for update)
     update publishing.ledger l set state = 'cancelled', settled_at = clock_timestamp()
     from owed o where l.delivery_id = o.id returning ${CANCELLED_COLUMNS}`,
    [destinationIds],
  );
}
