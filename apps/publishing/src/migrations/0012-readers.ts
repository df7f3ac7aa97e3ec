import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLES = [
  // Where each route listed each revision of an article, without retention: the log forgets, a withdrawal must not.
  `create table publishing.listing (
     article_id uuid not null,
     route_id text not null,
     log_sequence bigint not null,
     feed_sequence bigint,
     revision int not null,
     shown boolean not null,
     primary key (article_id, route_id, log_sequence)
   )`,
  // What readers were served, in sequences of feeds (feed, websub) or of logs (pull). "fresh" begins what none of the reader's pages before had.
  `create table publishing.served (
     kind text not null check (kind in ('feed', 'pull', 'websub')),
     route_id text not null,
     client text not null,
     name text not null,
     low bigint not null,
     fresh bigint not null,
     high bigint not null,
     state bigint not null,
     served_at timestamptz not null,
     taken_at timestamptz,
     primary key (kind, route_id, client, name, high, low)
   ) with (fillfactor = 80)`,
  `create index served_feeds on publishing.served using gist (int8range(fresh, high, '[]')) where kind <> 'pull'`,
  `create index served_logs on publishing.served using gist (int8range(fresh, high, '[]')) where kind = 'pull'`,
  `create index obligation_readers on publishing.obligation (recipient_key)
     where recipient_kind <> 'destination' and next_attempt_at is not null`,
];

/** What is known of the time before: all that cursors acknowledged and subscribers were sent, though not when. */
const KNOWN = [
  `insert into publishing.listing (article_id, route_id, log_sequence, feed_sequence, revision, shown)
   select p.article_id, p.route_id, p.sequence, f.sequence, p.revision, not p.withdrawn and not p.expired
   from publishing.product_entry p
   left join publishing.feed_entry f on f.route_id = p.route_id and f.article_id = p.article_id and f.revision = p.revision
     and f.expired = p.expired`,
  `insert into publishing.listing (article_id, route_id, log_sequence, feed_sequence, revision, shown)
   select f.article_id, f.route_id, 0, f.sequence, f.revision, not f.withdrawn and not f.expired
   from publishing.feed_entry f
   where not exists (select 1 from publishing.listing l where l.article_id = f.article_id and l.route_id = f.route_id
     and l.feed_sequence = f.sequence)`,
  `insert into publishing.served (kind, route_id, client, name, low, fresh, high, state, served_at)
   select 'pull', route_id, client, name, 1, 1, acknowledged, acknowledged, acknowledged_at
   from publishing.product_cursor where acknowledged > 0`,
  `insert into publishing.served (kind, route_id, client, name, low, fresh, high, state, served_at)
   select 'websub', route_id, '', callback, 1, 1, max(position), max(position), max(verified_at)
   from publishing.websub_subscription where position > 0 group by route_id, callback`,
];

/** Which readers have, or may have, what routes listed. */
export class Publishing0012 implements MigrationInterface {
  readonly name = 'Publishing00129700000000012';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...KNOWN]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index publishing.obligation_readers');
    await runner.query('drop table publishing.served, publishing.listing');
  }
}
