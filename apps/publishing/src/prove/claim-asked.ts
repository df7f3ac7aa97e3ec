import type { Obligation, Recipient } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { OBLIGATION_COLUMNS, type ObligationRow, obligationOf } from './obligation-row.js';

/** A copy that has claimed obligations and died leaves them to others after this time, in milliseconds. */
const CLAIM_MS = 60_000;

/** Which obligations to ask about. */
export interface Claim {
  readonly kind: Recipient['kind'];
  /** Keys of recipients that are being asked. */
  readonly busy: readonly string[];
  readonly now: Date;
  readonly limit: number;
}

/** An obligation and its recipient's key. */
export interface Asked {
  readonly obligation: Obligation;
  readonly recipientKey: string;
}

/** Claims obligations whose recipients are due to be asked: the attempt is counted, and nobody else asks for a while. In the open transaction. */
export async function claimAsked(gate: TransactionGate, { kind, busy, now, limit }: Claim): Promise<Asked[]> {
  const rows = await gate.sql<ObligationRow & { recipientKey: string }>(
    `update publishing.obligation o set attempts = attempts + 1, next_attempt_at = $4
     where o.obligation_id in (
       select obligation_id from publishing.obligation
       where next_attempt_at <= $3 and recipient_kind = $1 and recipient_key <> all($2::text[])
       order by next_attempt_at limit $5 for update skip locked)
     returning ${OBLIGATION_COLUMNS}, o.recipient_key as "recipientKey"`,
    [kind, busy, now, new Date(now.getTime() + CLAIM_MS), limit],
  );
  return rows.map((row) => ({ obligation: obligationOf(row), recipientKey: row.recipientKey }));
}
