import type { Lane } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import type { Candidate } from '../line/publication.js';

/** Its turn: now, later (an older revision is still on its way), or never (a newer one has gone before it). */
export type Turn = 'take' | 'wait' | 'late';

/**
 * How long a revision waits for an older one that is still on its way, in milliseconds. Ingest numbers without gaps, so
 * the older one will come; flash does not wait long for it, and after the limit the older one is let go as superseded.
 */
export const TURN_WAIT_MS: Readonly<Record<Lane, number>> = { flash: 2_000, routine: 60_000 };

/** Decides the turn of one revision when `last` is the newest that was taken (0 for none). */
export function turnOf(candidate: Candidate, last: number, now: Date): Turn {
  const { article, lane, emittedAt } = candidate;
  if (article.revision <= last) return 'late';
  if (article.revision === last + 1 || article.pubStatus !== 'usable') return 'take';
  return now.getTime() - emittedAt.getTime() >= TURN_WAIT_MS[lane] ? 'take' : 'wait';
}

/**
 * Takes the turns of a batch, in the order of revisions, and moves each article's newest taken revision on. The rows are
 * locked until the commit, so copies of publishing cannot pass each other.
 */
export async function takeTurns<C extends Candidate>(
  gate: TransactionGate,
  candidates: readonly C[],
  now: Date,
): Promise<Map<C, Turn>> {
  const ids = [...new Set(candidates.map(({ article }) => article.id))].sort();
  await gate.sql('insert into publishing.article (article_id, revision) select unnest($1::uuid[]), 0 on conflict do nothing', [
    ids,
  ]);
  const rows = await gate.sql<{ article_id: string; revision: number }>(
    'select article_id, revision from publishing.article where article_id = any($1::uuid[]) order by article_id for update',
    [ids],
  );
  const last = new Map(rows.map((row) => [row.article_id, row.revision]));
  const turns = new Map<C, Turn>();
  for (const candidate of [...candidates].sort((a, b) => a.article.revision - b.article.revision)) {
    const turn = turnOf(candidate, last.get(candidate.article.id) ?? 0, now);
    if (turn === 'take') last.set(candidate.article.id, candidate.article.revision);
    turns.set(candidate, turn);
  }
  await gate.sql(
    `update publishing.article a set revision = n.revision
     from unnest($1::uuid[], $2::int[]) as n (article_id, revision) where a.article_id = n.article_id and a.revision < n.revision`,
    [[...last.keys()], [...last.values()]],
  );
  return turns;
}
