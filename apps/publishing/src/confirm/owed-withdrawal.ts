import type { FaultRecord, Obligation, Proof, Recipient } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

/** An obligation with what is withdrawn, as its recipient is shown it. */
export interface OwedWithdrawal {
  readonly id: string;
  /** RFC 3339, as the obligation has it. */
  readonly dueAt: string;
  readonly recipient: Recipient;
  readonly state: Obligation['state'];
  readonly endedAt: Date | null;
  readonly proof: Proof | null;
  readonly why: FaultRecord | null;
  readonly revision: number;
  readonly provider: string;
  readonly guid: string;
  readonly headline: string | null;
  readonly pubStatus: string;
  readonly reason: string | null;
  readonly withdrawnAt: Date;
  /** The usable revision that came afterwards. */
  readonly reopenedBy: number | null;
}

/** Undefined where there is no such obligation. */
export async function readOwedWithdrawal(gate: TransactionGate, obligationId: string): Promise<OwedWithdrawal | undefined> {
  const [row] = await gate.read<Omit<OwedWithdrawal, 'dueAt'> & { dueAt: Date }>(
    `select o.obligation_id as id, o.due_at as "dueAt", o.recipient, o.state, o.ended_at as "endedAt", o.proof, o.why, o.revision, w.provider, w.guid,
       w.headline, w.pub_status as "pubStatus", w.reason, w.withdrawn_at as "withdrawnAt", w.reopened_by as "reopenedBy"
     from publishing.obligation o join publishing.withdrawal w using (article_id, revision) where o.obligation_id = $1`,
    [obligationId],
  );
  return row && { ...row, dueAt: row.dueAt.toISOString() };
}
