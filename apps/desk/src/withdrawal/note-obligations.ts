import type { ObligationChangedData } from '@wireroom/contracts';
import { isFollowed } from '@wireroom/editorial';
import type { TransactionGate } from '@wireroom/persistence';
import type { StatedWithdrawal } from './stated-withdrawal.js';

/** What an event says of an obligation. The place in the ledger is 0 where it only says that it was opened. */
export type StatedObligation = ObligationChangedData;

/** Keeps how obligations are; what an older event says is left out. Answers the withdrawals of which anything was new. */
export async function noteObligations(gate: TransactionGate, stated: readonly StatedObligation[]): Promise<StatedWithdrawal[]> {
  if (stated.length === 0) return [];
  const newest = newestOf(stated);
  const obligations = newest.map(({ obligation }) => obligation);
  const rows = await gate.sql<{ articleId: string; revision: number; withdrawnAt: string }>(
    `with noted as (
       insert into desk.obligation as o (obligation_id, article_id, revision, sequence, state, followed, obligation)
       select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::bigint[], $5::text[], $6::boolean[], $7::json[])
       on conflict (obligation_id) do update set sequence = excluded.sequence, state = excluded.state,
         followed = excluded.followed, obligation = excluded.obligation
       where excluded.sequence > o.sequence
       returning article_id, revision, obligation ->> 'openedAt' as opened_at)
     select article_id as "articleId", revision, min(opened_at) as "withdrawnAt" from noted group by article_id, revision`,
    [
      obligations.map(({ id }) => id),
      obligations.map(({ articleId }) => articleId),
      obligations.map(({ revision }) => revision),
      newest.map(({ sequence }) => sequence),
      obligations.map(({ state }) => state),
      obligations.map(isFollowed),
      obligations.map((obligation) => JSON.stringify(obligation)),
    ],
  );
  return rows.map((row) => ({ ...row, pubStatus: undefined }));
}

/** Of a batch, the newest of each obligation, in order of id: one statement touches a row once, and copies wait for each other in a line. */
function newestOf(stated: readonly StatedObligation[]): StatedObligation[] {
  const newest = new Map<string, StatedObligation>();
  for (const each of stated) {
    const known = newest.get(each.obligation.id);
    if (known === undefined || each.sequence > known.sequence) newest.set(each.obligation.id, each);
  }
  return [...newest.values()].sort((a, b) => (a.obligation.id < b.obligation.id ? -1 : 1));
}
