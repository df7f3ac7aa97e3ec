import type { ArticlePublishedData } from '@wireroom/contracts';
import type { TransactionGate } from '@wireroom/persistence';
import { newestRevisions } from './newest-revisions.js';

/**
 * Counts the routes that hold these revisions and puts the number on the wire. Counted from all that was decided, each route by its last word: so the
 * order of events and their repeats do not matter. Most revisions are held by nobody, and of those nothing is counted. Needs `lockWire`.
 */
export async function countHolds(gate: TransactionGate, published: readonly ArticlePublishedData[]): Promise<void> {
  const newest = newestRevisions(published);
  await gate.sql(
    `insert into desk.wire_entry as e (article_id, sequence, held_revision, held)
     select t.article_id, nextval('desk.wire_sequence'), t.revision, counts.held
     from unnest($1::uuid[], $2::int[], $3::bool[]) as t (article_id, revision, holds)
     left join desk.wire_entry known using (article_id)
     cross join lateral (
       select count(*) filter (where outcome = 'hold')::int as held
       from (
         select distinct on (decision ->> 'routeId') decision ->> 'outcome' as outcome
         from desk.decision d cross join lateral json_array_elements(d.decisions) decision
         where d.article_id = t.article_id and d.revision = t.revision
         order by decision ->> 'routeId', d.decided_at desc
       ) latest) counts
     where t.holds or known.held > 0
     on conflict (article_id) do update set sequence = excluded.sequence, held_revision = excluded.held_revision, held = excluded.held
     where e.held_revision is null or excluded.held_revision > e.held_revision
       or (excluded.held_revision = e.held_revision and excluded.held <> e.held)`,
    [
      newest.map(({ articleId }) => articleId),
      newest.map(({ revision }) => revision),
      newest.map(({ decisions }) => decisions.some(({ outcome }) => outcome === 'hold')),
    ],
  );
}
