import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sources change while ingest runs: each has a version and the time of its last change. */
export class Ingest0002 implements MigrationInterface {
  readonly name = 'Ingest0002700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table ingest.source
         add column version int not null default 1,
         add column changed_at timestamptz not null default clock_timestamp()`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table ingest.source drop column version, drop column changed_at');
  }
}
