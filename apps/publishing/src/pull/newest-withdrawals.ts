import type { TransactionGate } from '@wireroom/persistence';

/** The newest withdrawal of each of these articles that has one: what came before it is not sent any more, to nobody. */
export async function newestWithdrawals(gate: TransactionGate, articleIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await gate.read<{ articleId: string; revision: number }>(
    `select article_id as "articleId", max(revision) as revision from publishing.withdrawal
     where article_id = any($1::uuid[]) group by article_id`,
    [articleIds],
  );
  return new Map(rows.map(({ articleId, revision }) => [articleId, revision]));
}
