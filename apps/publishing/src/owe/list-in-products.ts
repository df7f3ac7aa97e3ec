import type { TransactionGate } from '@wireroom/persistence';
import type { ListedEntry } from '../line/listed-entry.js';

/** Appends every entry to the log of its route, in the order given. Under the listing lock. */
export async function listInProducts(gate: TransactionGate, entries: readonly ListedEntry[], at: Date): Promise<void> {
  await gate.sql(
    `insert into publishing.product_entry (route_id, sequence, article_id, revision, withdrawn, listed_at)
     select route_id, nextval('publishing.product_sequence'), article_id, revision, withdrawn, $5
     from (
       select * from unnest($1::text[], $2::uuid[], $3::int[], $4::bool[])
         with ordinality as e (route_id, article_id, revision, withdrawn, place)
       order by place
     ) in_order`,
    [
      entries.map(({ routeId }) => routeId),
      entries.map(({ articleId }) => articleId),
      entries.map(({ revision }) => revision),
      entries.map(({ withdrawn }) => withdrawn),
      at,
    ],
  );
}
