import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lines of the wire know the end of the latest embargo of the article that was broken. */
export class Desk0008 implements MigrationInterface {
  readonly name = 'Desk0008700000000008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk.wire_entry add column embargo_broken timestamptz');
    await runner.query(
      `insert into desk.wire_entry (article_id, sequence, embargo_broken)
       select article_id, nextval('desk.wire_sequence'), max((step ->> 'embargoEnd')::timestamptz)
       from desk.embargo_break where step ->> 'step' = 'confirmed' group by article_id
       on conflict (article_id) do update set sequence = excluded.sequence, embargo_broken = excluded.embargo_broken`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk.wire_entry drop column embargo_broken');
  }
}
