import type { Article, DeskObligationCounts, PubStatus } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { WithdrawalPosition } from './withdrawal-position.js';

export interface WantedWithdrawals {
  /** Only those of which an obligation that is still followed is in this state. */
  readonly state?: 'open' | 'escalated';
  readonly articleId?: string;
  readonly before?: WithdrawalPosition;
  readonly limit: number;
}

/** A withdrawal with what the desk knows of its revision, which may be nothing yet, or no more. */
export interface SummaryRow {
  readonly articleId: string;
  readonly revision: number;
  readonly sequence: number;
  readonly withdrawnAt: Date;
  readonly pubStatus: PubStatus | null;
  readonly headline: string | null;
  readonly provider: string | null;
  readonly edNotes: Article['edNotes'] | null;
  readonly reopenedBy: number | null;
  readonly counts: DeskObligationCounts;
}

/** The newest withdrawals of articles, one for each, latest first. */
export function summaryRows(gate: TransactionGate, wanted: WantedWithdrawals): Promise<SummaryRow[]> {
  const { state, articleId, before, limit } = wanted;
  return gate.read<SummaryRow>(
    `select w.article_id as "articleId", w.revision, w.change::float8 as sequence, w.withdrawn_at as "withdrawnAt",
       coalesce(w.pub_status, r.pub_status) as "pubStatus", r.headline, r.provider, r.notes as "edNotes",
       coalesce(u.revision, c.reopened) as "reopenedBy", c.counts
     from desk.withdrawal w
     left join lateral (
       select pub_status, headline, article ->> 'provider' as provider, article -> 'edNotes' as notes
       from desk.revision where article_id = w.article_id and revision = w.revision limit 1) r on true
     left join lateral (
       select min(revision) as revision from desk.revision
       where article_id = w.article_id and revision > w.revision and pub_status = 'usable') u on true
     cross join lateral (
       select json_build_object('open', count(*) filter (where followed and state = 'open'),
         'confirmed', count(*) filter (where state = 'confirmed'), 'refused', count(*) filter (where state = 'refused'),
         'escalated', count(*) filter (where followed and state = 'escalated'),
         'released', count(*) filter (where not followed and state in ('open', 'escalated'))) as counts,
         max((obligation ->> 'reopenedBy')::int) as reopened
       from desk.obligation where article_id = w.article_id and revision = w.revision) c
     where not exists (select 1 from desk.withdrawal n where n.article_id = w.article_id and n.revision > w.revision)
       and ($1::text is null or exists (
         select 1 from desk.obligation o where o.article_id = w.article_id and o.revision = w.revision and o.followed and o.state = $1))
       and ($2::uuid is null or w.article_id = $2)
       and ($3::timestamptz is null or (w.withdrawn_at, w.article_id) < ($3, $4::uuid))
     order by w.withdrawn_at desc, w.article_id desc limit $5`,
    [state ?? null, articleId ?? null, before?.withdrawnAt ?? null, before?.articleId ?? null, limit],
  );
}
