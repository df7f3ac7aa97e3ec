import type { TransactionGate } from '@wireroom/persistence';
import type { LockedObligation } from './lock-obligations.js';
import { OBLIGATION_COLUMNS, type ObligationRow, obligationOf } from './obligation-row.js';

/** Obligations of destinations whose notice has been delivered since, locked; those that another copy has are left to it. */
export async function takeNotified(gate: TransactionGate, limit: number): Promise<(LockedObligation & { deliveredAt: Date })[]> {
  const rows = await gate.sql<ObligationRow & { deliveredAt: Date }>(
    `select ${OBLIGATION_COLUMNS}, l.settled_at as "deliveredAt"
     from publishing.obligation o
     join publishing.ledger l on l.article_id = o.article_id and l.destination_id = o.recipient ->> 'destinationId'
       and l.revision = o.revision and l.state = 'delivered'
     where o.recipient_kind = 'destination' and o.notified_at is null and o.ended_at is null and o.superseded_by is null
       and o.reopened_by is null
     limit $1 for update of o skip locked`,
    [limit],
  );
  return rows.map((row) => ({ obligation: obligationOf(row), deliveredAt: row.deliveredAt }));
}
