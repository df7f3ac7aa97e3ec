import type { TransactionGate } from '@wireroom/persistence';
import type { DeliveryState } from '../article/delivery-states.js';

/**
 * Moves the counts of destinations by what the new states change. Needs `lockWire`; `fresh` are the states that this transaction has put in.
 *
 * Counting a destination's deliveries on every look would read millions of rows. So they are added up, but from transitions: what a delivery came to
 * with the new states, against what it had come to without them. A state that is known already is not new, so a repeat moves nothing; under the
 * lock every other transaction's states are either committed and seen here, or not yet counted by anybody. Counts outlive the states, which go when
 * their retention is over.
 */
export async function countByDestination(gate: TransactionGate, fresh: readonly DeliveryState[]): Promise<void> {
  if (fresh.length === 0) return;
  await gate.sql(
    `with fresh as (
       select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::timestamptz[], $5::text[], $6::text[], $7::int[], $8::json[])
         as f (article_id, revision, delivery_id, noted_at, destination_id, state, http_status, fault)),
     was as (
       select f.delivery_id, d.*
       from (select distinct article_id, revision, delivery_id from fresh) f cross join lateral (
         select d.destination_id, d.state, d.noted_at from desk.delivery d
         where d.article_id = f.article_id and d.revision = f.revision and d.delivery_id = f.delivery_id
           and (d.delivery_id, d.state, d.noted_at) not in (select delivery_id, state, noted_at from fresh)
         order by d.state = 'owed', d.noted_at desc limit 1) d),
     now as (
       select distinct on (delivery_id) delivery_id, destination_id, state
       from (select delivery_id, destination_id, state, noted_at from fresh union all select delivery_id, destination_id, state, noted_at from was) states
       order by delivery_id, state = 'owed', noted_at desc),
     moved as (
       select now.destination_id,
         (count(*) filter (where now.state in ('owed', 'suspended')) - count(*) filter (where was.state in ('owed', 'suspended'))) as owed,
         (count(*) filter (where now.state = 'delivered') - count(*) filter (where was.state = 'delivered')) as delivered,
         (count(*) filter (where now.state = 'dead') - count(*) filter (where was.state = 'dead')) as dead
       from now left join was using (delivery_id) group by now.destination_id),
     success as (select destination_id, max(noted_at) as at from fresh where state = 'delivered' group by destination_id),
     failure as (
       select distinct on (destination_id) destination_id, noted_at as at,
         json_build_object('deliveryId', delivery_id, 'articleId', article_id, 'revision', revision, 'httpStatus', http_status,
           'fault', fault) as failure
       from fresh where state in ('dead', 'suspended') order by destination_id, noted_at desc)
     insert into desk.destination as d (id, sequence, owed, delivered, dead, last_success_at, last_failure_at, last_failure)
     select destination_id, nextval('desk.wire_sequence'), owed, delivered, dead, success.at, failure.at, failure.failure
     from moved left join success using (destination_id) left join failure using (destination_id)
     on conflict (id) do update set sequence = excluded.sequence, owed = d.owed + excluded.owed,
       delivered = d.delivered + excluded.delivered, dead = d.dead + excluded.dead,
       last_success_at = greatest(d.last_success_at, excluded.last_success_at),
       last_failure = case when excluded.last_failure_at > coalesce(d.last_failure_at, '-infinity')
         then excluded.last_failure else d.last_failure end,
       last_failure_at = greatest(d.last_failure_at, excluded.last_failure_at)`,
    [
      fresh.map(({ articleId }) => articleId),
      fresh.map(({ revision }) => revision),
      fresh.map(({ deliveryId }) => deliveryId),
      fresh.map(({ notedAt }) => notedAt),
      fresh.map(({ destinationId }) => destinationId),
      fresh.map(({ state }) => state),
      fresh.map(({ httpStatus }) => httpStatus ?? null),
      fresh.map(({ fault }) => (fault === undefined ? null : JSON.stringify(fault))),
    ],
  );
}
