import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which routes sent an article is asked for every later revision of it. */
export class Publishing0002 implements MigrationInterface {
  readonly name = 'Publishing0002700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index feed_entry_article on publishing.feed_entry (article_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index publishing.feed_entry_article');
  }
}
