import type { PubStatus } from '@wireroom/contracts';

/** Columns of `publishing.withdrawal w` as a `WithdrawalRow`. */
export const WITHDRAWAL_COLUMNS = `w.article_id as "articleId", w.revision, w.provider, w.guid, w.headline, w.pub_status as "pubStatus",
  w.withdrawn_at as "withdrawnAt", w.reopened_by as "reopenedBy"`;

/** A row of `publishing.withdrawal`. */
export interface WithdrawalRow {
  readonly articleId: string;
  readonly revision: number;
  readonly provider: string;
  readonly guid: string;
  readonly headline: string | null;
  readonly pubStatus: PubStatus;
  readonly withdrawnAt: Date;
  readonly reopenedBy: number | null;
}

export function withdrawalOf({ headline, withdrawnAt, reopenedBy, ...row }: WithdrawalRow) {
  const { articleId, revision, provider, guid, pubStatus } = row;
  return {
    articleId,
    revision,
    provider,
    guid,
    ...(headline !== null && { headline }),
    pubStatus,
    withdrawnAt: withdrawnAt.toISOString(),
    ...(reopenedBy !== null && { reopenedBy }),
  };
}
