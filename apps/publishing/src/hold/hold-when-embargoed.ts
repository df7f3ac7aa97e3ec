import type { TransactionGate } from '@wireroom/persistence';

export interface HeldRevision {
  readonly articleId: string;
  readonly revision: number;
  readonly releaseAt: Date;
}

/**
 * Keeps at most one revision per article until its embargo ends: whatever comes next, held or not, takes the place of the
 * one before it.
 */
export async function replaceHeld(
  gate: TransactionGate,
  articleIds: readonly string[],
  held: readonly HeldRevision[],
): Promise<void> {
  await gate.sql('delete from publishing.held where article_id = any($1::uuid[])', [articleIds]);
  if (held.length === 0) return;
  await gate.sql(
    `insert into publishing.held (article_id, revision, release_at)
     select * from unnest($1::uuid[], $2::int[], $3::timestamptz[])
     on conflict (article_id) do update set revision = excluded.revision, release_at = excluded.release_at
     where excluded.revision > publishing.held.revision`,
    [held.map(({ articleId }) => articleId), held.map(({ revision }) => revision), held.map(({ releaseAt }) => releaseAt)],
  );
}

/** Takes what is due out of the hold: each once, however many copies of publishing ask. In the open transaction. */
export async function takeReleased(gate: TransactionGate, now: Date, limit: number): Promise<HeldRevision[]> {
  return gate.sql<HeldRevision>(
    `delete from publishing.held where article_id in (
       select article_id from publishing.held where release_at <= $1 order by release_at limit $2 for update skip locked)
     returning article_id as "articleId", revision, release_at as "releaseAt"`,
    [now, limit],
  );
}
