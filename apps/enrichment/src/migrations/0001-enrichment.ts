import { inboxDdl, outboxDdl } from '@wireroom/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table enrichment.annotation (
     article_id uuid not null,
     revision int not null,
     pipeline_version text not null,
     annotated_at timestamptz not null,
     annotations json not null,
     skipped json not null,
     primary key (article_id, revision, pipeline_version, annotated_at)
   ) partition by range (annotated_at)`,
];

export class Enrichment0001 implements MigrationInterface {
  readonly name = 'Enrichment0001700000000001';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...outboxDdl('enrichment'), ...inboxDdl('enrichment')]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table enrichment.inbox, enrichment.outbox, enrichment.annotation');
  }
}
