import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '@wireroom/persistence';
import { type TestDatabase, testDatabase } from '@wireroom/testkit';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../publishing-database.js';
import { Publishing0012 } from './0012-readers.js';

const BEFORE = MIGRATIONS.slice(0, MIGRATIONS.indexOf(Publishing0012));
const [OLD, NEW] = ['3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10', '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f11'];
const AT = '2026-03-01T08:00:00.000Z';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await testDatabase('readers-migration');
  const options = { url: database.urls.publishing, schema: 'publishing', entities: [], poolSize: 2 };
  dataSource = await createDataSource({ ...options, migrations: [...BEFORE, Publishing0012] }).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

it('takes over what logs and feeds list, what cursors acknowledged and where subscribers stand', async () => {
  const runner = dataSource.createQueryRunner();
  for (const Migration of BEFORE) await new Migration().up(runner);
  await runner.query('create table publishing.product_entry_spec partition of publishing.product_entry default');
  await runner.query(
    `insert into publishing.product_entry (route_id, sequence, article_id, revision, withdrawn, listed_at)
     values ('all', 7, $1, 1, false, $2), ('all', 8, $1, 2, false, $2), ('all', 9, $1, 3, true, $2)`,
    [NEW, AT],
  );
  await runner.query(
    `insert into publishing.feed_entry (route_id, article_id, revision, withdrawn, listed_at, sequence)
     values ('all', $1, 1, false, $3, 4), ('all', $2, 3, true, $3, 6)`,
    [OLD, NEW, AT],
  );
  await runner.query(
    `insert into publishing.product_cursor (route_id, client, name, position, acknowledged, acknowledged_at, created_at)
     values ('all', 'harbour', 'press', 3, 8, $1, $1), ('all', 'harbour', 'unused', 5, null, null, $1)`,
    [AT],
  );
  await runner.query(
    `insert into publishing.websub_subscription (callback, topic, route_id, format, client, position, verified_at, lease_until, next_attempt_at)
     values ('https://reader.example/', 'one', 'all', 'atom', '', 4, $1, $1, $1), ('https://reader.example/', 'two', 'all', 'rss', '', 6, $1, $1, $1)`,
    [AT],
  );

  await new Publishing0012().up(runner);
  const listing = 'select article_id, revision, shown, log_sequence, feed_sequence from publishing.listing order by log_sequence';
  expect(await runner.query(listing)).toEqual([
    { article_id: OLD, revision: 1, shown: true, log_sequence: 0, feed_sequence: 4 },
    { article_id: NEW, revision: 1, shown: true, log_sequence: 7, feed_sequence: null },
    { article_id: NEW, revision: 2, shown: true, log_sequence: 8, feed_sequence: null },
    { article_id: NEW, revision: 3, shown: false, log_sequence: 9, feed_sequence: 6 },
  ]);
  const served = 'select kind, client, name, fresh, high, taken_at from publishing.served order by kind';
  expect(await runner.query(served)).toEqual([
    { kind: 'pull', client: 'harbour', name: 'press', fresh: 1, high: 8, taken_at: null },
    { kind: 'websub', client: '', name: 'https://reader.example/', fresh: 1, high: 6, taken_at: null },
  ]);

  await new Publishing0012().down(runner);
  expect(await runner.query("select to_regclass('publishing.served') as served")).toEqual([{ served: null }]);
  await runner.release();
});
