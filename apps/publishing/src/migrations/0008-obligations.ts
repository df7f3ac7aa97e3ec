import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = ['withdrawal', 'obligation', 'obligation_ledger'] as const;

const TABLES = [
  // What the evidence says of a withdrawal itself: revisions have a retention, this has none.
  `create table publishing.withdrawal (
     article_id uuid not null,
     revision int not null,
     provider text not null,
     guid text not null,
     headline text,
     pub_status text not null check (pub_status in ('withheld', 'canceled')),
     reason text,
     withdrawn_at timestamptz not null,
     reopened_by int,
     primary key (article_id, revision)
   )`,
  'create index on publishing.withdrawal (withdrawn_at, article_id)',
  // Columns beside the documented ones: recipient_key and kind for looking up, next_attempt_at null for what is not asked about (any more).
  `create table publishing.obligation (
     obligation_id uuid primary key,
     article_id uuid not null,
     revision int not null,
     recipient_kind text not null check (recipient_kind in ('destination', 'feed', 'pull', 'websub')),
     recipient_key text not null,
     recipient json not null,
     received json not null,
     state text not null check (state in ('open', 'confirmed', 'refused', 'escalated')),
     opened_at timestamptz not null,
     due_at timestamptz not null,
     notified_at timestamptz,
     escalated_at timestamptz,
     ended_at timestamptz,
     proof json,
     why json,
     superseded_by int,
     reopened_by int,
     attempts int not null default 0,
     next_attempt_at timestamptz,
     foreign key (article_id, revision) references publishing.withdrawal (article_id, revision)
   ) with (fillfactor = 70)`,
  'create unique index on publishing.obligation (article_id, revision, recipient_key)',
  `create index obligation_due on publishing.obligation (due_at)
     where state = 'open' and superseded_by is null and reopened_by is null`,
  'create index obligation_next on publishing.obligation (next_attempt_at) where next_attempt_at is not null',
  `create index obligation_unnotified on publishing.obligation (article_id)
     where recipient_kind = 'destination' and notified_at is null and ended_at is null and superseded_by is null and reopened_by is null`,
  // content is what hash is over, as it was hashed.
  `create table publishing.obligation_ledger (
     sequence bigint primary key,
     at timestamptz not null,
     obligation_id uuid not null,
     change text not null,
     content text not null,
     hash text not null
   )`,
  'create index on publishing.obligation_ledger (obligation_id, sequence)',
];

const GUARDS = [
  `create function publishing.refuse_erasure() returns trigger language plpgsql as $$
   begin raise exception 'publishing.% is kept for ever', tg_table_name using errcode = 'integrity_constraint_violation'; end $$`,
  ...KEPT.map(
    (table) => `create trigger kept before ${table === 'obligation_ledger' ? 'update or ' : ''}delete on publishing.${table}
       for each row execute function publishing.refuse_erasure()`,
  ),
  ...KEPT.map(
    (table) => `create trigger kept_whole before truncate on publishing.${table}
       for each statement execute function publishing.refuse_erasure()`,
  ),
];

/** Withdrawals, what is owed for them to whoever had the article, and the chain that shows later changes. */
export class Publishing0008 implements MigrationInterface {
  readonly name = 'Publishing0008700000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...GUARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table publishing.obligation_ledger, publishing.obligation, publishing.withdrawal');
    await runner.query('drop function publishing.refuse_erasure()');
  }
}
