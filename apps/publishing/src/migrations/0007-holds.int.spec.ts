import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '@wireroom/persistence';
import { type TestDatabase, testDatabase } from '@wireroom/testkit';
import type { DataSource } from 'typeorm';
import { Publishing0001 } from './0001-publishing.js';
import { Publishing0002 } from './0002-sent-by.js';
import { Publishing0003 } from './0003-products.js';
import { Publishing0004 } from './0004-websub.js';
import { Publishing0005 } from './0005-resend.js';
import { Publishing0006 } from './0006-resources.js';
import { Publishing0007 } from './0007-holds.js';

const BEFORE = [Publishing0001, Publishing0002, Publishing0003, Publishing0004, Publishing0005, Publishing0006];
const ARTICLE = '3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10';
const END = '2100-01-01T12:00:00.000Z';

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await testDatabase('holds-migration');
  const options = { url: database.urls.publishing, schema: 'publishing', entities: [], poolSize: 2 };
  dataSource = await createDataSource({ ...options, migrations: [...BEFORE, Publishing0007] }).initialize();
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});

it('gives what an embargo held to the routes that held it by their newest decision, and back', async () => {
  const runner = dataSource.createQueryRunner();
  for (const Migration of BEFORE) await new Migration().up(runner);
  await runner.query('create table publishing.decision_spec partition of publishing.decision default');
  await runner.query('insert into publishing.held (article_id, revision, release_at) values ($1, 2, $2)', [ARTICLE, END]);
  const hold = (routeId: string) => ({ routeId, outcome: 'hold', reason: 'embargoed', detail: END });
  const skip = (routeId: string) => ({ routeId, outcome: 'skip', reason: 'not-matched' });
  const decided = [
    [1, '2026-03-01T08:00:00.000Z', [hold('outdated')]],
    [2, '2026-03-01T09:00:00.000Z', [hold('site'), skip('other'), hold('partner')]],
  ] as const;
  for (const [revision, at, decisions] of decided)
    await runner.query('insert into publishing.decision values ($1, $2, $3, $4)', [
      ARTICLE,
      revision,
      at,
      JSON.stringify(decisions),
    ]);

  await new Publishing0007().up(runner);
  const holds = await runner.query('select * from publishing.hold order by route_id');
  const row = {
    article_id: ARTICLE,
    revision: 2,
    reason: 'embargoed',
    detail: END,
    release_at: new Date(END),
    held_since: new Date('2026-03-01T09:00:00.000Z'),
  };
  expect(holds).toEqual(['partner', 'site'].map((route_id) => ({ ...row, route_id })));

  await new Publishing0007().down(runner);
  expect(await runner.query('select * from publishing.held')).toEqual([
    { article_id: ARTICLE, revision: 2, release_at: new Date(END) },
  ]);
  await runner.release();
});
