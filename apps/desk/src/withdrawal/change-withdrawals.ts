import type { TransactionGate } from '@wireroom/persistence';
import type { StatedWithdrawal } from './stated-withdrawal.js';

/**
 * Puts withdrawals in, and numbers anew those of which an obligation has changed. An obligation may be heard of before its withdrawal, which is
 * then there without a status. What an event states again changes nothing. Needs `lockWire`.
 */
export async function changeWithdrawals(gate: TransactionGate, stated: readonly StatedWithdrawal[]): Promise<void> {
  const withdrawals = eachOnce(stated);
  if (withdrawals.length === 0) return;
  await gate.sql(
    `insert into desk.withdrawal as w (article_id, revision, withdrawn_at, pub_status, change)
     select s.*, nextval('desk.wire_sequence') from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::text[]) s
     on conflict (article_id, revision) do update set change = excluded.change,
       pub_status = coalesce(w.pub_status, excluded.pub_status)
     where w.pub_status is null or excluded.pub_status is null`,
    [
      withdrawals.map(({ articleId }) => articleId),
      withdrawals.map(({ revision }) => revision),
      withdrawals.map(({ withdrawnAt }) => withdrawnAt),
      withdrawals.map(({ pubStatus }) => pubStatus ?? null),
    ],
  );
}

/** Where a batch names a withdrawal twice, the one with a status wins. */
function eachOnce(stated: readonly StatedWithdrawal[]): StatedWithdrawal[] {
  const found = new Map<string, StatedWithdrawal>();
  for (const each of stated) {
    const key = `${each.articleId} ${each.revision}`;
    const known = found.get(key);
    if (known === undefined || known.pubStatus === undefined) found.set(key, each);
  }
  return [...found.values()];
}
