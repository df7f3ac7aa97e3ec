import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What queries ask: the card of each article's newest enriched revision. Not compressed, for the same reason as revisions. */
export class Desk0002 implements MigrationInterface {
  readonly name = 'Desk0002700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table desk.search_card (article_id uuid primary key, revision int not null, card jsonb not null)');
    await runner.query('alter table desk.search_card alter column card set storage external');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk.search_card');
  }
}
