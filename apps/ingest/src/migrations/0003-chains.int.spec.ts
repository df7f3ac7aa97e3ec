import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '@wireroom/persistence';
import { type TestDatabase, testDatabase } from '@wireroom/testkit';
import { Ingest0001 } from './0001-ingest.js';
import { Ingest0002 } from './0002-sources.js';
import { Ingest0003 } from './0003-chains.js';

const BEFORE = [Ingest0001, Ingest0002];
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('ingest-0003');
});
afterAll(() => database?.drop());

const opened = (migrations: (typeof Ingest0001 | typeof Ingest0002 | typeof Ingest0003)[]) =>
  createDataSource({ url: database.urls.ingest, schema: 'ingest', entities: [], migrations, poolSize: 2 }).initialize();

const idOf = (n: number) => `00000000-0000-5000-8000-00000000000${n}`;
/** Articles that were there, by the status of each of their revisions. */
const ARTICLES = [['usable'], ['canceled'], ['usable', 'canceled'], ['withheld', 'canceled'], ['canceled', 'usable']];

it('knows which withdrawn articles were ever usable, and can be taken back', async () => {
  const before = await opened(BEFORE);
  await before.runMigrations();
  await before.query(
    "create table ingest.revision_all partition of ingest.revision for values from ('2026-01-01') to ('2027-01-01')",
  );
  await before.query("insert into ingest.source (id, provider, key_sha256) values ('harbour', 'harbour', 'abc')");
  for (const [n, statuses] of ARTICLES.entries()) {
    for (const [at, status] of statuses.entries())
      await before.query(
        `insert into ingest.revision (article_id, revision, received_at, outcome, article)
         values ($1, $2, '2026-03-01T10:00:00Z', 'x', $3)`,
        [idOf(n), at + 1, JSON.stringify({ pubStatus: status })],
      );
    await before.query(
      `insert into ingest.article (id, provider, guid, revision, content_hash, pub_status) values ($1, 'harbour', 'g', $2, 'h', $3)`,
      [idOf(n), statuses.length, statuses.at(-1)],
    );
  }
  // Retention has taken its first revision, and nobody knows any more what that was.
  await before.query(
    `insert into ingest.article (id, provider, guid, revision, content_hash, pub_status) values ($1, 'harbour', 'g', 2, 'h', 'canceled')`,
    [idOf(9)],
  );
  await before.destroy();
  const after = await opened([...BEFORE, Ingest0003]);
  try {
    await after.runMigrations();
    const rows: { ever_usable: boolean }[] = await after.query('select ever_usable, head_guid from ingest.article order by id');
    expect(rows.map(({ ever_usable }) => ever_usable)).toEqual([true, false, true, false, true, true]);
    expect(await after.query('select chains, takes from ingest.source')).toEqual([{ chains: null, takes: null }]);
    await after.undoLastMigration();
    expect(await after.query('select * from ingest.article where id = $1', [idOf(9)])).toEqual([
      expect.not.objectContaining({ ever_usable: expect.anything() }),
    ]);
  } finally {
    await after.destroy();
  }
});
