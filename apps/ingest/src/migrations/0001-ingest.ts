import { inboxDdl, outboxDdl } from '@wireroom/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table ingest.source (
     id text primary key,
     provider text not null,
     key_sha256 text not null,
     language text
   )`,
  `create table ingest.document (
     id uuid not null,
     received_at timestamptz not null,
     source text not null,
     media_type text,
     source_url text,
     status text not null,
     receipt json not null,
     bytes bytea not null,
     primary key (id, received_at)
   ) partition by range (received_at)`,
  `create index on ingest.document (received_at) where status = 'quarantined'`,
  `create table ingest.article (
     id uuid primary key,
     provider text not null,
     guid text not null,
     revision int not null,
     provider_version text,
     version_created text,
     content_hash text not null,
     pub_status text not null
   ) with (fillfactor = 85)`,
  `create table ingest.revision (
     article_id uuid not null,
     revision int not null,
     received_at timestamptz not null,
     outcome text not null,
     article json not null,
     primary key (article_id, revision, received_at)
   ) partition by range (received_at)`,
  // Not compressed: pglz costs more CPU than all else that is done to a row, and disk is cheaper.
  'alter table ingest.document alter column bytes set storage external',
  'alter table ingest.revision alter column article set storage external',
];

export class Ingest0001 implements MigrationInterface {
  readonly name = 'Ingest0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...outboxDdl('ingest'), ...inboxDdl('ingest')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table ingest.inbox, ingest.outbox, ingest.revision, ingest.article, ingest.document, ingest.source');
  }
}
