import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  // The format of the route that first sent the article to the destination; null for the destination's own.
  'alter table publishing.ledger add column format text',
];

export class Publishing0007 implements MigrationInterface {
  readonly name = 'Publishing0007700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table publishing.ledger drop column format');
  }
}
