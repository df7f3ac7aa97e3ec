import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  // When what is listed is to be listed no longer, and whether that has come. It holds for what is listed from now on.
  `alter table publishing.feed_entry
     add column expires_at timestamptz,
     add column expired boolean not null default false`,
  `create index feed_entry_expiring on publishing.feed_entry (expires_at)
     where expires_at is not null and not expired and not withdrawn`,
  'alter table publishing.product_entry add column expired boolean not null default false',
];

/** What is listed and expires. */
export class Publishing0010 implements MigrationInterface {
  // The last thirteen digits are what migrations run by: after those of 0009.
  readonly name = 'Publishing00109700000000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table publishing.product_entry drop column expired');
    await runner.query('drop index publishing.feed_entry_expiring');
    await runner.query('alter table publishing.feed_entry drop column expired, drop column expires_at');
  }
}
