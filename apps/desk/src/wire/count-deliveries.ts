import type { TransactionGate } from '@wireroom/persistence';
import { newestRevisions } from './newest-revisions.js';

/** A revision whose deliveries have changed. */
export interface TouchedRevision {
  readonly articleId: string;
  readonly revision: number;
}

/**
 * Counts the deliveries of the touched revisions anew and puts the counts on the wire. Counted, not added up: so the order
 * of events and their repeats do not matter. Needs `lockWire`, after which it sees what every other copy has committed.
 *
 * `offset 0` keeps the planner to the key, one revision at a time: left alone it reads whole partitions as long as they have some 100,000 rows.
 */
export async function countDeliveries(gate: TransactionGate, touched: readonly TouchedRevision[]): Promise<void> {
  if (touched.length === 0) return;
  const newest = newestRevisions(touched);
  await gate.sql(
    `insert into desk.wire_entry as e (article_id, sequence, delivery_revision, owed, delivered, failed)
     select article_id, nextval('desk.wire_sequence'), revision, owed, delivered, failed
     from (
       select article_id, revision, count(*) filter (where state <> 'cancelled') as owed,
         count(*) filter (where state = 'delivered') as delivered, count(*) filter (where state in ('dead', 'suspended')) as failed
       from (
         select distinct on (t.article_id, d.delivery_id) t.article_id, t.revision, d.state
         from unnest($1::uuid[], $2::int[]) as t (article_id, revision) cross join lateral (
           select delivery_id, state, noted_at from desk.delivery
           where article_id = t.article_id and revision = t.revision offset 0) d
         order by t.article_id, d.delivery_id, d.state = 'owed', d.noted_at desc
       ) latest
       group by article_id, revision
     ) counts
     on conflict (article_id) do update set sequence = excluded.sequence, delivery_revision = excluded.delivery_revision,
       owed = excluded.owed, delivered = excluded.delivered, failed = excluded.failed
     where e.delivery_revision is null or excluded.delivery_revision > e.delivery_revision
       or (excluded.delivery_revision = e.delivery_revision
         and (excluded.owed, excluded.delivered, excluded.failed) is distinct from (e.owed, e.delivered, e.failed))`,
    [newest.map(({ articleId }) => articleId), newest.map(({ revision }) => revision)],
  );
}
