import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  // `resumed_at` tells the copies of publishing that a person wants it tried now; `delivered` is counted, not asked of the ledger.
  `alter table publishing.destination
     add column active_since timestamptz not null default clock_timestamp(),
     add column resumed_at timestamptz,
     add column suspended_fault json,
     add column failures int not null default 0,
     add column next_try_at timestamptz,
     add column last_success_at timestamptz,
     add column delivered bigint not null default 0`,
  `update publishing.destination d set delivered = l.delivered, last_success_at = l.last
   from (select destination_id, count(*) as delivered, max(settled_at) as last from publishing.ledger
         where state = 'delivered' group by destination_id) l
   where l.destination_id = d.id`,
  // A resend begins to count tries anew while attempts keep their numbers.
  `alter table publishing.ledger
     add column attempts_before int not null default 0,
     add column resends int not null default 0`,
  'create index ledger_history on publishing.ledger (destination_id, owed_at, delivery_id)',
  `create index ledger_unsettled on publishing.ledger (destination_id, state) where state in ('owed', 'dead')`,
];

/** What the API tells of destinations and their deliveries, and how deliveries are sent again. */
export class Publishing0005 implements MigrationInterface {
  readonly name = 'Publishing0005700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index publishing.ledger_unsettled, publishing.ledger_history');
    await runner.query('alter table publishing.ledger drop column attempts_before, drop column resends');
    await runner.query(
      `alter table publishing.destination drop column active_since, drop column resumed_at, drop column suspended_fault,
         drop column failures, drop column next_try_at, drop column last_success_at, drop column delivered`,
    );
  }
}
