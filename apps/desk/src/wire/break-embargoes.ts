import type { EmbargoBreakStep } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** Takes embargoes that were broken off the wire: of each article the latest end counts, in whatever order the steps come. Needs `lockWire`. */
export async function breakEmbargoes(gate: TransactionGate, steps: readonly EmbargoBreakStep[]): Promise<void> {
  const confirmed = steps.filter(({ step }) => step === 'confirmed');
  if (confirmed.length === 0) return;
  await gate.sql(
    `insert into desk.wire_entry as e (article_id, sequence, embargo_broken)
     select article_id, nextval('desk.wire_sequence'), ended from (
       select article_id, max(ended) as ended from unnest($1::uuid[], $2::timestamptz[]) as b (article_id, ended) group by article_id) b
     on conflict (article_id) do update set sequence = excluded.sequence, embargo_broken = excluded.embargo_broken
     where e.embargo_broken is null or excluded.embargo_broken > e.embargo_broken`,
    [confirmed.map(({ articleId }) => articleId), confirmed.map(({ embargoEnd }) => embargoEnd)],
  );
}
