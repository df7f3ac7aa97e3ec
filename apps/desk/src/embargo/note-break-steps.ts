import type { EmbargoBreakStep } from '@wireroom/contracts';
import { type TransactionGate, valueRows } from '@wireroom/persistence';

/** Keeps steps by which embargoes are broken; one that is known already stays as it is. */
export async function noteBreakSteps(gate: TransactionGate, steps: readonly EmbargoBreakStep[]): Promise<void> {
  const sorted = [...steps].sort((a, b) => a.sequence - b.sequence);
  const rows = valueRows([
    ['bigint', sorted.map(({ sequence }) => sequence)],
    ['uuid', sorted.map(({ articleId }) => articleId)],
    ['json', sorted.map((step) => JSON.stringify(step))],
  ]);
  await gate.sql(
    `insert into desk.embargo_break (sequence, article_id, step) ${rows.sql} on conflict do nothing`,
    rows.parameters,
  );
}
