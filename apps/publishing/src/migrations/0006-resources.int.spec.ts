import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@wireroom/testkit';
import { DataSource, type MigrationInterface } from 'typeorm';
import { Publishing0001 } from './0001-publishing.js';
import { Publishing0002 } from './0002-sent-by.js';
import { Publishing0003 } from './0003-products.js';
import { Publishing0004 } from './0004-websub.js';
import { Publishing0005 } from './0005-resend.js';
import { Publishing0006 } from './0006-resources.js';

const BEFORE = [Publishing0001, Publishing0002, Publishing0003, Publishing0004, Publishing0005];
let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('resources_migration');
});
afterAll(() => database?.drop());

async function withMigrations<T>(
  migrations: (new () => MigrationInterface)[],
  work: (source: DataSource) => Promise<T>,
): Promise<T> {
  const url = database.urls.publishing;
  const source = await new DataSource({ type: 'postgres', url, schema: 'publishing', migrations }).initialize();
  try {
    return await work(source);
  } finally {
    await source.destroy();
  }
}

it('takes over destinations without what may be a secret in their address, and lets them go again', async () => {
  await withMigrations(BEFORE, async (source) => {
    await source.runMigrations();
    await source.query(
      `insert into publishing.destination (id, url, state) values ('hook', 'https://user:pass@a.example/in?token=x', 'active'),
         ('mail', 'smtp://user@smtp.example:25 desk@a.example', 'suspended')`,
    );
  });
  await withMigrations([...BEFORE, Publishing0006], async (source) => {
    await source.runMigrations();
    expect(await source.query('select id, address, state, settings, version from publishing.destination order by id')).toEqual([
      { id: 'hook', address: 'https://a.example/in', state: 'active', settings: null, version: 0 },
      { id: 'mail', address: 'smtp://smtp.example:25 desk@a.example', state: 'suspended', settings: null, version: 0 },
    ]);
    await source.query(`update publishing.destination set state = 'removed' where id = 'mail'`);
    await source.undoLastMigration();
    expect(await source.query('select id, url from publishing.destination')).toEqual([
      { id: 'hook', url: 'https://a.example/in' },
    ]);
  });
});
