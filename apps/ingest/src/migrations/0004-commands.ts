import { commandDdl } from '@wireroom/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that were taken from the desk. */
export class Ingest0004 implements MigrationInterface {
  readonly name = 'Ingest0004700000000004';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of commandDdl('ingest')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ingest.command');
  }
}
