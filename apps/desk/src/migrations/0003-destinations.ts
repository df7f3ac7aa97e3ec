import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * One row a destination, in two parts that come by different events in any order: how publishing says that it is (null until `change` has come), and
 * what its deliveries add up to. The row is written with every batch of deliveries: room is left so that it stays in its page.
 */
const DESTINATION = `create table desk.destination (
   id text primary key,
   sequence bigint not null,
   change bigint,
   type text,
   address text,
   state text,
   since timestamptz,
   why json,
   circuit json,
   routes json,
   owed bigint not null default 0,
   delivered bigint not null default 0,
   dead bigint not null default 0,
   last_success_at timestamptz,
   last_failure_at timestamptz,
   last_failure json
 ) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000)`;

/** The deliveries of one destination by time; those that failed are rare, and so have a small index of their own. */
const DELIVERIES = [
  'create index delivery_destination on desk.delivery (destination_id, noted_at desc, delivery_id desc)',
  `create index delivery_failure on desk.delivery (destination_id, state, noted_at desc, delivery_id desc)
   where state in ('dead', 'suspended')`,
];

/** What was delivered before there were counts: the newest state of each delivery, settled before owed. */
const COUNT_EARLIER = `insert into desk.destination (id, sequence, owed, delivered, dead, last_success_at)
 select destination_id, nextval('desk.wire_sequence'), count(*) filter (where state in ('owed', 'suspended')),
   count(*) filter (where state = 'delivered'), count(*) filter (where state = 'dead'), max(noted_at) filter (where state = 'delivered')
 from (
   select distinct on (delivery_id) destination_id, state, noted_at from desk.delivery
   order by delivery_id, state = 'owed', noted_at desc
 ) latest
 group by destination_id`;

export class Desk0003 implements MigrationInterface {
  readonly name = 'Desk0003700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [DESTINATION, ...DELIVERIES, COUNT_EARLIER]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index desk.delivery_failure, desk.delivery_destination');
    await runner.query('drop table desk.destination');
  }
}
