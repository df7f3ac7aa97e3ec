import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  'create sequence publishing.product_sequence',
  // Every revision that a route sent, in order of commit: see owe/list-entries.ts.
  `create table publishing.product_entry (
     route_id text not null,
     sequence bigint not null,
     article_id uuid not null,
     revision int not null,
     withdrawn boolean not null,
     listed_at timestamptz not null,
     primary key (route_id, sequence, listed_at)
   ) partition by range (listed_at)`,
  // For whoever asks which routes have something new.
  'create index on publishing.product_entry (sequence)',
  `create table publishing.product_cursor (
     route_id text not null,
     client text not null,
     name text not null,
     position bigint not null,
     acknowledged bigint,
     acknowledged_at timestamptz,
     created_at timestamptz not null,
     primary key (route_id, client, name)
   ) with (fillfactor = 70)`,
  // What a client acknowledged and when stays known after its cursor has moved on, gone back or gone.
  `create table publishing.product_cursor_change (
     route_id text not null,
     client text not null,
     name text not null,
     change text not null check (change in ('acknowledged', 'moved', 'deleted')),
     sequence bigint not null,
     changed_at timestamptz not null
   ) partition by range (changed_at)`,
  'create index on publishing.product_cursor_change (route_id, client, name, changed_at)',
];

/** The log of what every route sent, and the cursors of those who read it. */
export class Publishing0003 implements MigrationInterface {
  readonly name = 'Publishing0003700000000003';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publishing.product_cursor_change, publishing.product_cursor, publishing.product_entry');
    await runner.query('drop sequence publishing.product_sequence');
  }
}
