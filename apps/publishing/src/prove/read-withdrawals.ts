import type { ObligationCounts, ObligationState, WithdrawalPage } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { WithdrawalCursor } from './withdrawal-cursor.js';
import { WITHDRAWAL_COLUMNS, type WithdrawalRow, withdrawalOf } from './withdrawal-row.js';

/** Which withdrawals are wanted. */
export interface WithdrawalFilter {
  /** Only those of which an obligation is in this state. */
  readonly state?: ObligationState;
  readonly before?: WithdrawalCursor;
  readonly limit: number;
}

/** A page of what was withdrawn, the newest first: of each article its newest withdrawal. */
export async function readWithdrawals(
  gate: TransactionGate,
  { state, before, limit }: WithdrawalFilter,
): Promise<WithdrawalPage> {
  const rows = await gate.read<WithdrawalRow & { counts: ObligationCounts }>(
    `select ${WITHDRAWAL_COLUMNS}, c.counts
     from publishing.withdrawal w
     cross join lateral (
       select json_build_object('open', count(*) filter (where state = 'open'), 'confirmed', count(*) filter (where state = 'confirmed'),
         'refused', count(*) filter (where state = 'refused'), 'escalated', count(*) filter (where state = 'escalated')) as counts
       from publishing.obligation o where o.article_id = w.article_id and o.revision = w.revision) c
     where not exists (select 1 from publishing.withdrawal n where n.article_id = w.article_id and n.revision > w.revision)
       and ($1::text is null or exists (
         select 1 from publishing.obligation o where o.article_id = w.article_id and o.revision = w.revision and o.state = $1))
       and ($2::timestamptz is null or (w.withdrawn_at, w.article_id) < ($2, $3::uuid))
     order by w.withdrawn_at desc, w.article_id desc limit $4`,
    [state ?? null, before?.withdrawnAt ?? null, before?.articleId ?? null, limit + 1],
  );
  const withdrawals = rows.slice(0, limit).map((row) => ({ ...withdrawalOf(row), counts: row.counts }));
  const last = withdrawals.at(-1);
  return { withdrawals, nextCursor: rows.length > limit && last ? `${last.withdrawnAt}_${last.articleId}` : undefined };
}
