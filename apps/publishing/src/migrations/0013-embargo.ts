import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  // Who got a revision before its embargo ended, by which route: whoever did gets what follows.
  `create table publishing.embargo_holder (
     article_id uuid not null,
     route_id text not null,
     destination_id text not null,
     primary key (article_id, route_id, destination_id)
   )`,
  // The steps by which persons break embargoes. No retention: it says who let out what, and why.
  `create table publishing.embargo_break (
     sequence bigint not null generated always as identity primary key,
     article_id uuid not null,
     revision int not null,
     embargo_end timestamptz not null,
     step text not null check (step in ('requested', 'confirmed')),
     person text not null,
     role text,
     reason text not null,
     at timestamptz not null,
     confirm_before timestamptz
   )`,
  'create index on publishing.embargo_break (article_id, sequence)',
  // An embargo is broken once.
  `create unique index embargo_broken_once on publishing.embargo_break (article_id, embargo_end) where step = 'confirmed'`,
];

const GUARDS = [
  `create trigger kept before update or delete on publishing.embargo_break
     for each row execute function publishing.refuse_erasure()`,
  `create trigger kept_whole before truncate on publishing.embargo_break
     for each statement execute function publishing.refuse_erasure()`,
];

/** Destinations that hold what is under embargo, and the record of embargoes that were broken. */
export class Publishing0013 implements MigrationInterface {
  readonly name = 'Publishing00139700000000013';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publishing.embargo_break, publishing.embargo_holder');
  }
}
