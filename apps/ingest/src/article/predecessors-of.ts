import type { TransactionGate } from '@wireroom/persistence';
import type { ChainRow } from './chain-row.js';

/** What an article replaces, directly and by what that replaces, nearest first; also what has not come yet. */
export function predecessorsOf(gate: TransactionGate, articleId: string): Promise<ChainRow[]> {
  return gate.read<ChainRow>(
    `with recursive chain as (
       select $1::uuid as id, null::text as guid, null::text as kind, null::jsonb as evidence, null::timestamptz as linked_at, 0 as distance
       union all
       select coalesce(a.article_id, l.predecessor_id), l.predecessor_guid, l.kind, l.evidence, l.linked_at, c.distance + 1
       from chain c
       join ingest.article_link l on l.article_id = c.id
       left join ingest.article_alias a on a.alias_id = l.predecessor_id
         and not exists (select from ingest.article own where own.id = l.predecessor_id)
       where c.distance < 100
     ) cycle id set is_cycle using path,
     nearest as (select distinct on (id) * from chain where distance > 0 and not is_cycle and id <> $1 order by id, distance)
     select n.id, n.guid, n.kind, n.evidence, n.linked_at, n.distance, r.revision, r.pub_status, r.headline
     from nearest n
     left join lateral (
       select a.revision, a.pub_status, (select v.article ->> 'headline' from ingest.revision v where v.article_id = a.id and v.revision = a.revision) as headline
       from ingest.article a where a.id = n.id
     ) r on true
     order by n.distance, n.linked_at, n.id
     limit 200`,
    [articleId],
  );
}
