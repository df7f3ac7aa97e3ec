import type { TransactionGate } from '@wireroom/persistence';
import type { ChainRow } from './chain-row.js';

/** What replaces an article, by any guid that belongs to it, directly and by what replaces that, nearest first. */
export function successorsOf(gate: TransactionGate, articleId: string): Promise<ChainRow[]> {
  return gate.read<ChainRow>(
    `with recursive chain as (
       select $1::uuid as id, null::text as guid, null::text as kind, null::jsonb as evidence, null::timestamptz as linked_at, 0 as distance
       union all
       select l.article_id, l.predecessor_guid, l.kind, l.evidence, l.linked_at, c.distance + 1
       from chain c
       join ingest.article_link l
         on l.predecessor_id = any(array(select c.id union all select alias_id from ingest.article_alias where article_id = c.id))
       where c.distance < 100
     ) cycle id set is_cycle using path,
     nearest as (select distinct on (id) * from chain where distance > 0 and not is_cycle and id <> $1 order by id, distance)
     select n.id, n.guid, n.kind, n.evidence, n.linked_at, n.distance, a.revision, a.pub_status,
       (select v.article ->> 'headline' from ingest.revision v where v.article_id = a.id and v.revision = a.revision) as headline
     from nearest n
     join ingest.article a on a.id = n.id
     order by n.distance, n.linked_at, n.id
     limit 200`,
    [articleId],
  );
}
