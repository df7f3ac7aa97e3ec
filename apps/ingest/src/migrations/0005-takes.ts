import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  `create table ingest.take (
     provider text not null,
     slugline text not null,
     day text not null,
     number int not null,
     guid text not null,
     -- That of the article which the part is in; null while it waits.
     article_guid text,
     content_hash text not null,
     item json not null,
     source text not null,
     document_id uuid not null,
     item_index int not null,
     received_at timestamptz not null,
     primary key (provider, slugline, day, number)
   )`,
  'create index on ingest.take (received_at)',
];

/** Parts of stories that are sent in parts. */
export class Ingest0005 implements MigrationInterface {
  readonly name = 'Ingest0005700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ingest.take');
  }
}
