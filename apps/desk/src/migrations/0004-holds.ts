import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A fourth part of a line of the wire: how many routes hold the revision that it names. */
export class Desk0004 implements MigrationInterface {
  readonly name = 'Desk0004700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk.wire_entry add column held_revision int, add column held int');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk.wire_entry drop column held_revision, drop column held');
  }
}
