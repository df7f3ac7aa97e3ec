import type { RouteDecision } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';

export interface DecidedRevision {
  readonly articleId: string;
  readonly revision: number;
  readonly decisions: readonly RouteDecision[];
}

/** Row 8: what each route decided and why, kept for whoever asks afterwards. */
export async function recordDecisions(gate: TransactionGate, decided: readonly DecidedRevision[], at: Date): Promise<void> {
  await gate.sql(
    `insert into publishing.decision (article_id, revision, decided_at, decisions)
     select article_id, revision, $4, decisions from unnest($1::uuid[], $2::int[], $3::json[]) as d (article_id, revision, decisions)`,
    [
      decided.map(({ articleId }) => articleId),
      decided.map(({ revision }) => revision),
      decided.map(({ decisions }) => JSON.stringify(decisions)),
      at,
    ],
  );
}
