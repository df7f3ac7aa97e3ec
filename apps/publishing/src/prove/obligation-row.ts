import type { FaultRecord, Obligation, Proof } from '@wireroom/contracts';

/** Columns of `publishing.obligation o` as an `ObligationRow`. */
export const OBLIGATION_COLUMNS = `o.obligation_id as id, o.article_id as "articleId", o.revision, o.recipient, o.received, o.state,
  o.opened_at as "openedAt", o.due_at as "dueAt", o.notified_at as "notifiedAt", o.escalated_at as "escalatedAt", o.ended_at as "endedAt",
  o.proof, o.why, o.superseded_by as "supersededBy", o.reopened_by as "reopenedBy", o.attempts`;

/** A row of `publishing.obligation`. */
export interface ObligationRow
  extends Pick<Obligation, 'id' | 'articleId' | 'revision' | 'recipient' | 'received' | 'state' | 'attempts'> {
  readonly openedAt: Date;
  readonly dueAt: Date;
  readonly notifiedAt: Date | null;
  readonly escalatedAt: Date | null;
  readonly endedAt: Date | null;
  readonly proof: Proof | null;
  readonly why: FaultRecord | null;
  readonly supersededBy: number | null;
  readonly reopenedBy: number | null;
}

/** Its columns alone: what else a statement answers is left out. */
export function obligationOf(row: ObligationRow): Obligation {
  const { id, articleId, revision, recipient, received, state, attempts } = row;
  return {
    id,
    articleId,
    revision,
    recipient,
    received,
    state,
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    ...(row.notifiedAt !== null && { notifiedAt: row.notifiedAt.toISOString() }),
    ...(row.escalatedAt !== null && { escalatedAt: row.escalatedAt.toISOString() }),
    ...(row.endedAt !== null && { endedAt: row.endedAt.toISOString() }),
    ...(row.proof !== null && { proof: row.proof }),
    ...(row.why !== null && { why: row.why }),
    ...(row.supersededBy !== null && { supersededBy: row.supersededBy }),
    ...(row.reopenedBy !== null && { reopenedBy: row.reopenedBy }),
    attempts,
  };
}
