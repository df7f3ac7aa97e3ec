import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  // Kept as long as publishing keeps them: for ever.
  `create table desk.embargo_break (
     sequence bigint primary key,
     article_id uuid not null,
     step json not null
   )`,
  'create index on desk.embargo_break (article_id, sequence)',
];

/** Who broke embargoes, or wanted to. */
export class Desk0007 implements MigrationInterface {
  readonly name = 'Desk0007700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk.embargo_break');
  }
}
