import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = [
  'alter table ingest.source add column chains text, add column takes text',
  // The guid of the item that made the newest revision, where it is not the article's own.
  `alter table ingest.article
     add column head_guid text,
     add column ever_usable boolean not null default true`,
  `update ingest.article a set ever_usable = false
   where a.pub_status <> 'usable'
     and not exists (select from ingest.revision r where r.article_id = a.id and r.article ->> 'pubStatus' = 'usable')
     -- Revisions that retention has taken cannot be asked: there was one before.
     and a.revision = (select count(*) from ingest.revision r where r.article_id = a.id)`,
  `create table ingest.article_link (
     article_id uuid not null,
     predecessor_id uuid not null,
     predecessor_guid text not null,
     kind text not null,
     evidence jsonb not null,
     linked_at timestamptz not null,
     primary key (article_id, predecessor_id)
   )`,
  'create index on ingest.article_link (predecessor_id)',
  // The id that the guid would have given an article of its own.
  `create table ingest.article_alias (
     alias_id uuid primary key,
     article_id uuid not null,
     guid text not null,
     reason text not null,
     evidence jsonb not null,
     since timestamptz not null
   )`,
  'create index on ingest.article_alias (article_id)',
  `create table ingest.article_document (
     article_id uuid not null,
     source text not null,
     content_hash text not null,
     revision int not null,
     document_id uuid not null,
     item_index int not null,
     outcome text not null,
     received_at timestamptz not null,
     primary key (article_id, source, content_hash)
   )`,
  `create table ingest.story (
     provider text not null,
     slugline text not null,
     day text not null,
     article_id uuid not null,
     primary key (provider, slugline, day)
   )`,
];

/** Items that belong to the article of another guid, documents that brought nothing new, and what is known of withdrawals. */
export class Ingest0003 implements MigrationInterface {
  readonly name = 'Ingest0003700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ingest.story, ingest.article_document, ingest.article_alias, ingest.article_link');
    await runner.query('alter table ingest.article drop column head_guid, drop column ever_usable');
    await runner.query('alter table ingest.source drop column chains, drop column takes');
  }
}
