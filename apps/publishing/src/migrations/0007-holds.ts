import type { MigrationInterface, QueryRunner } from 'typeorm';

const CHANGES = [
  // The format of the route that first sent the article to the destination; null for the destination's own.
  'alter table publishing.ledger add column format text',
  // Annotators that did not finish; null for none.
  'alter table publishing.revision add column skipped json',
  // At most one revision of an article, the newest: what comes next takes its place or ends the hold.
  `create table publishing.hold (
     article_id uuid not null,
     route_id text not null,
     revision int not null,
     reason text not null check (reason in ('embargoed', 'delayed', 'awaiting-approval', 'not-enriched')),
     detail text,
     release_at timestamptz,
     held_since timestamptz not null,
     primary key (article_id, route_id)
   )`,
  'create index on publishing.hold (release_at) where release_at is not null',
  'create index on publishing.hold (held_since, article_id, route_id)',
  'create index on publishing.hold (route_id, held_since, article_id)',
  // Embargoes were kept for the article; which routes held it was in their decisions.
  `insert into publishing.hold (article_id, route_id, revision, reason, detail, release_at, held_since)
   select h.article_id, each.value ->> 'routeId', h.revision, 'embargoed', each.value ->> 'detail', h.release_at, d.decided_at
   from publishing.held h
   cross join lateral (
     select decisions, decided_at from publishing.decision d
     where d.article_id = h.article_id and d.revision = h.revision order by decided_at desc limit 1) d
   cross join lateral json_array_elements(d.decisions) each
   where each.value ->> 'outcome' = 'hold'
   on conflict do nothing`,
  'drop table publishing.held',
  // What persons decided about what waited for them.
  `create table publishing.hold_decision (
     article_id uuid not null,
     route_id text not null,
     revision int not null,
     decision text not null check (decision in ('approve', 'reject')),
     note text,
     decided_at timestamptz not null,
     primary key (article_id, route_id, revision)
   )`,
];

/** What routes keep back, and why; before, embargoes alone. */
export class Publishing0007 implements MigrationInterface {
  readonly name = 'Publishing0007700000000007';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table publishing.held (article_id uuid primary key, revision int not null, release_at timestamptz not null)',
    );
    await runner.query('create index on publishing.held (release_at)');
    await runner.query(
      `insert into publishing.held (article_id, revision, release_at)
       select article_id, max(revision), max(release_at) from publishing.hold where release_at is not null group by article_id`,
    );
    await runner.query('drop table publishing.hold_decision, publishing.hold');
    await runner.query('alter table publishing.revision drop column skipped');
    await runner.query('alter table publishing.ledger drop column format');
  }
}
