import type { TransactionGate } from '@wireroom/persistence';
import type { Routed } from '../line/routed.js';

/** Row 8: what each route decided and why, kept for whoever asks afterwards. */
export async function recordDecisions(gate: TransactionGate, routed: readonly Routed[]): Promise<void> {
  await gate.sql(
    `insert into publishing.decision (article_id, revision, decided_at, decisions)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::json[])`,
    [
      routed.map(({ publication }) => publication.article.id),
      routed.map(({ publication }) => publication.article.revision),
      routed.map(({ at }) => at),
      routed.map(({ decisions }) => JSON.stringify(decisions)),
    ],
  );
}
