import { commandDdl } from '@wireroom/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that were taken from the desk. */
export class Publishing0011 implements MigrationInterface {
  readonly name = 'Publishing00119700000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of commandDdl('publishing')) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publishing.command');
  }
}
