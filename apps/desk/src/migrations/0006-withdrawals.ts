import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Neither has a retention: who complied is asked years later. */
const TABLES = [
  `create table desk.withdrawal (
     article_id uuid not null,
     revision int not null,
     withdrawn_at timestamptz not null,
     pub_status text,
     change bigint not null,
     primary key (article_id, revision)
   )`,
  'create index withdrawal_newest on desk.withdrawal (withdrawn_at desc, article_id desc)',
  'create index withdrawal_change on desk.withdrawal (change)',
  `create table desk.obligation (
     obligation_id uuid primary key,
     article_id uuid not null,
     revision int not null,
     sequence bigint not null,
     state text not null,
     followed boolean not null,
     obligation json not null
   )`,
  'create index obligation_of_withdrawal on desk.obligation (article_id, revision)',
  'create index obligation_followed on desk.obligation (state) where followed',
];

/** Withdrawals, and what each recipient of their articles owes. */
export class Desk0006 implements MigrationInterface {
  readonly name = 'Desk0006700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk.obligation, desk.withdrawal');
  }
}
