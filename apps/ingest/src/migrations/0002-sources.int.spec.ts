import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '@wireroom/persistence';
import { type TestDatabase, testDatabase } from '@wireroom/testkit';
import { Ingest0001 } from './0001-ingest.js';
import { Ingest0002 } from './0002-sources.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('ingest-0002');
});
afterAll(() => database?.drop());

const opened = (migrations: (typeof Ingest0001 | typeof Ingest0002)[]) =>
  createDataSource({ url: database.urls.ingest, schema: 'ingest', entities: [], migrations, poolSize: 2 }).initialize();

it('gives the sources that are there a version and a time, and can be taken back', async () => {
  const before = await opened([Ingest0001]);
  await before.runMigrations();
  await before.query("insert into ingest.source (id, provider, key_sha256) values ('harbour', 'harbour', 'abc')");
  await before.destroy();
  const after = await opened([Ingest0001, Ingest0002]);
  try {
    await after.runMigrations();
    expect(await after.query('select * from ingest.source')).toEqual([
      { id: 'harbour', provider: 'harbour', key_sha256: 'abc', language: null, version: 1, changed_at: expect.any(Date) },
    ]);
    await after.undoLastMigration();
    expect(await after.query('select * from ingest.source')).toEqual([
      { id: 'harbour', provider: 'harbour', key_sha256: 'abc', language: null },
    ]);
  } finally {
    await after.destroy();
  }
});
