import type { Obligation } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { OBLIGATION_COLUMNS, type ObligationRow, obligationOf } from './obligation-row.js';

/** What is open though its time is up, the longest overdue first, locked; what another copy has is left to it. */
export async function takeOverdue(gate: TransactionGate, now: Date, limit: number): Promise<Obligation[]> {
  const rows = await gate.sql<ObligationRow>(
    `select ${OBLIGATION_COLUMNS} from publishing.obligation o
     where o.state = 'open' and o.superseded_by is null and o.reopened_by is null and o.due_at <= $1
     order by o.due_at limit $2 for update skip locked`,
    [now, limit],
  );
  return rows.map(obligationOf);
}
