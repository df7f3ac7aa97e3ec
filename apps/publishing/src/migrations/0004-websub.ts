import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  // What subscribers asked for and has not been verified yet: the newest request for each of their callbacks and topics.
  `create table publishing.websub_request (
     callback text not null,
     topic text not null,
     request_id uuid not null,
     mode text not null check (mode in ('subscribe', 'unsubscribe', 'denied')),
     route_id text,
     format text,
     client text not null,
     lease_seconds int,
     secret text,
     reason text,
     position bigint not null,
     attempts int not null default 0,
     next_attempt_at timestamptz not null,
     claim uuid,
     claimed_until timestamptz,
     primary key (callback, topic)
   )`,
  'create index on publishing.websub_request (next_attempt_at)',
  // Verified subscriptions: each with its own place in the feed.
  `create table publishing.websub_subscription (
     callback text not null,
     topic text not null,
     route_id text not null,
     format text not null,
     client text not null,
     secret text,
     position bigint not null,
     verified_at timestamptz not null,
     lease_until timestamptz not null,
     attempts int not null default 0,
     next_attempt_at timestamptz not null,
     claim uuid,
     claimed_until timestamptz,
     primary key (callback, topic)
   ) with (fillfactor = 80)`,
  'create index on publishing.websub_subscription (next_attempt_at)',
];

export class Publishing0004 implements MigrationInterface {
  readonly name = 'Publishing0004700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publishing.websub_subscription, publishing.websub_request');
  }
}
