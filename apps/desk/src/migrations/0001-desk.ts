import { outboxDdl } from '@wireroom/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What events stated, kept as they came: rows are put in and never changed. A repeated event meets its own key. The
 * default partitions take what is older than the partitions that are made ahead, such as a replay of the log.
 */
const FACTS = [
  `create table desk.revision (
     article_id uuid not null,
     revision int not null,
     received_at timestamptz not null,
     outcome text not null,
     lane text not null,
     pub_status text not null,
     headline text not null,
     version_created text,
     article json not null,
     timeline json not null,
     primary key (article_id, revision, received_at)
   ) partition by range (received_at)`,
  `create table desk.enrichment (
     article_id uuid not null,
     revision int not null,
     received_at timestamptz not null,
     annotations json not null,
     skipped json not null,
     timeline json not null,
     primary key (article_id, revision, received_at)
   ) partition by range (received_at)`,
  `create table desk.decision (
     article_id uuid not null,
     revision int not null,
     decided_at timestamptz not null,
     decisions json not null,
     timeline json not null,
     primary key (article_id, revision, decided_at)
   ) partition by range (decided_at)`,
  `create table desk.delivery (
     article_id uuid not null,
     revision int not null,
     delivery_id uuid not null,
     noted_at timestamptz not null,
     destination_id text not null,
     state text not null,
     attempts int not null,
     http_status int,
     fault json,
     timeline json not null,
     primary key (article_id, revision, delivery_id, state, noted_at)
   ) partition by range (noted_at)`,
  `create table desk.rejection (
     document_id uuid not null,
     item int not null,
     received_at timestamptz not null,
     rejection json not null,
     primary key (document_id, item, received_at)
   ) partition by range (received_at)`,
  // Not compressed: pglz costs more CPU than all else that is done to a row, and disk is cheaper.
  'alter table desk.revision alter column article set storage external',
  'create index on desk.rejection (received_at)',
  ...['revision', 'enrichment', 'decision', 'delivery', 'rejection'].map(
    (table) => `create table desk.${table}_default partition of desk.${table} default`,
  ),
];

/**
 * One line of the wire for each article, in three parts that come by different events in any order. Each part belongs to
 * the revision that it names and only ever moves to a newer one.
 */
const WIRE = [
  'create sequence desk.wire_sequence',
  `create table desk.wire_entry (
     article_id uuid primary key,
     sequence bigint not null,
     revision int,
     received_at timestamptz,
     head json,
     found_revision int,
     found json,
     delivery_revision int,
     owed int,
     delivered int,
     failed int
   ) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000)`,
  'create unique index wire_entry_sequence on desk.wire_entry (sequence)',
  'create index wire_entry_arrival on desk.wire_entry (received_at desc, article_id desc) where head is not null',
];

export class Desk0001 implements MigrationInterface {
  readonly name = 'Desk0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...FACTS, ...WIRE, ...outboxDdl('desk')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk.outbox, desk.wire_entry, desk.rejection, desk.delivery, desk.decision');
    await runner.query('drop table desk.enrichment, desk.revision');
    await runner.query('drop sequence desk.wire_sequence');
  }
}
