import type { Obligation } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { OBLIGATION_COLUMNS, type ObligationRow, obligationOf } from './obligation-row.js';

/** An obligation, and when its notice was delivered to its destination, if it was. */
export interface LockedObligation {
  readonly obligation: Obligation;
  readonly deliveredAt: Date | null;
}

/** These obligations, locked in one order. */
export async function lockObligations(gate: TransactionGate, ids: readonly string[]): Promise<LockedObligation[]> {
  const rows = await gate.sql<ObligationRow & { deliveredAt: Date | null }>(
    `select ${OBLIGATION_COLUMNS}, l.settled_at as "deliveredAt"
     from publishing.obligation o
     left join publishing.ledger l on l.article_id = o.article_id and l.destination_id = o.recipient ->> 'destinationId'
       and l.revision = o.revision and l.state = 'delivered'
     where o.obligation_id = any($1::uuid[]) order by o.obligation_id for update of o`,
    [ids],
  );
  return rows.map((row) => ({ obligation: obligationOf(row), deliveredAt: row.deliveredAt }));
}
