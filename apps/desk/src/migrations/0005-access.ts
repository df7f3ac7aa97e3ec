import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  `create table desk."user" (
     id uuid primary key,
     name text not null unique,
     role text not null,
     password_hash text not null,
     disabled boolean not null default false,
     created_at timestamptz not null default clock_timestamp(),
     last_seen_at timestamptz
   )`,
  `create table desk.session (
     token_hash bytea primary key,
     user_id uuid not null references desk."user" on delete cascade,
     created_at timestamptz not null,
     seen_at timestamptz not null,
     address text not null
   )`,
  'create index session_of_user on desk.session (user_id)',
  `create table desk.sign_in_failure (
     key text primary key,
     failures int not null,
     since timestamptz not null
   )`,
  'create index sign_in_failure_since on desk.sign_in_failure (since)',
  // Names and roles are copied: a row says what was so at its time, whatever becomes of the user.
  `create table desk.audit (
     command_id uuid primary key,
     sequence bigint not null generated always as identity unique,
     at timestamptz not null,
     user_id uuid not null,
     who text not null,
     role text not null,
     what text not null,
     target text not null,
     reason text,
     details json not null,
     address text not null,
     outcome text not null default 'sent',
     answer json,
     completed_at timestamptz
   )`,
];

/** Users, their sessions, and what they did. */
export class Desk0005 implements MigrationInterface {
  readonly name = 'Desk0005700000000005';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk.audit, desk.sign_in_failure, desk.session, desk."user"');
  }
}
