import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  // Moves with every change of a route or destination: one small row tells all copies whether what they know still holds.
  'create table publishing.newsroom (version bigint not null)',
  'insert into publishing.newsroom values (0)',
  // A route that was deleted keeps its row, so that its version goes on growing when it is made again.
  `create table publishing.route (
     id text primary key,
     settings json not null,
     destinations text[] not null,
     version int not null,
     changed_at timestamptz not null,
     deleted boolean not null default false
   )`,
  // For whoever asks which routes name a destination.
  'create index route_destinations on publishing.route using gin (destinations) where not deleted',
  // Rows from before have no settings, and are not served until they are applied.
  `alter table publishing.destination
     add column type text,
     add column settings json,
     add column secrets json not null default '{}',
     add column version int not null default 0,
     add column changed_at timestamptz not null default clock_timestamp(),
     add column change int not null default 0,
     add column removed_at timestamptz,
     drop constraint destination_state_check,
     add constraint destination_state_check check (state in ('active', 'suspended', 'removed'))`,
  'alter table publishing.destination rename column url to address',
  // An address is for everybody to read: what may be a secret is no part of it.
  `update publishing.destination
     set address = regexp_replace(regexp_replace(address, '[?#][^ ]*', '', 'g'), '//[^/ ]*@', '//', 'g')`,
];

/** Routes and destinations as resources, and the version that says when they changed. */
export class Publishing0006 implements MigrationInterface {
  readonly name = 'Publishing0006700000000006';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from publishing.destination where state = 'removed'`);
    await runner.query('alter table publishing.destination rename column address to url');
    await runner.query(
      `alter table publishing.destination drop column type, drop column settings, drop column secrets, drop column version,
         drop column changed_at, drop column change, drop column removed_at, drop constraint destination_state_check,
         add constraint destination_state_check check (state in ('active', 'suspended'))`,
    );
    await runner.query('drop table publishing.route, publishing.newsroom');
  }
}
