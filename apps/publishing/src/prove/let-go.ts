import type { TransactionGate } from '@wireroom/persistence';
import type { Done } from './append-ledger.js';
import { changeObligations } from './change-obligations.js';
import { OBLIGATION_COLUMNS, type ObligationRow, obligationOf } from './obligation-row.js';

/** Ends following what is open of articles, each for a newer revision of it. */
export async function letGo(
  gate: TransactionGate,
  by: ReadonlyMap<string, number>,
  { kind, at }: { kind: 'superseded' | 'reopened'; at: Date },
): Promise<Done[]> {
  if (by.size === 0) return [];
  const rows = await gate.sql<ObligationRow>(
    `select ${OBLIGATION_COLUMNS} from publishing.obligation o
     where o.article_id = any($1::uuid[]) and o.ended_at is null and o.superseded_by is null and o.reopened_by is null
     order by o.obligation_id for update`,
    [[...by.keys()]],
  );
  const intended = rows.map((row) => ({
    obligation: obligationOf(row),
    changes: [{ kind, by: by.get(row.articleId) as number }],
  }));
  return changeObligations(gate, intended, at);
}
