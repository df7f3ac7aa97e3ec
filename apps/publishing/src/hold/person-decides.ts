import type { HoldDecision } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { Held } from '../line/held.js';
import { HELD_COLUMNS } from './take-held.js';

/** What the route holds of the article. The article is locked as a turn locks it: no newer revision comes in between, and nobody else decides. */
export async function lockHeld(gate: TransactionGate, routeId: string, articleId: string): Promise<Held | undefined> {
  await gate.sql('select 1 from publishing.article where article_id = $1 for update', [articleId]);
  const [held] = await gate.sql<Held>(`select ${HELD_COLUMNS} from publishing.hold where article_id = $1 and route_id = $2`, [
    articleId,
    routeId,
  ]);
  return held;
}

/** Takes a revision out of the hold and keeps what a person decided about it, in the open transaction that acts on it. */
export async function recordDecision(
  gate: TransactionGate,
  held: Held,
  { decision, note }: HoldDecision,
  at: Date,
): Promise<void> {
  await gate.sql('delete from publishing.hold where article_id = $1 and route_id = $2', [held.articleId, held.routeId]);
  await gate.sql(
    `insert into publishing.hold_decision (article_id, route_id, revision, decision, note, decided_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (article_id, route_id, revision)
       do update set decision = excluded.decision, note = excluded.note, decided_at = excluded.decided_at`,
    [held.articleId, held.routeId, held.revision, decision, note ?? null, at],
  );
}
