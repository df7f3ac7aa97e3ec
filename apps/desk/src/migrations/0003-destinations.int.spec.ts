import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createDataSource } from '@wireroom/persistence';
import { idOf, type TestDatabase, testDatabase } from '@wireroom/testkit';
import type { MigrationInterface } from 'typeorm';
import { Desk0001 } from './0001-desk.js';
import { Desk0002 } from './0002-search.js';
import { Desk0003 } from './0003-destinations.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('desk-0003');
});
afterAll(() => database?.drop());

const opened = (migrations: (new () => MigrationInterface)[]) =>
  createDataSource({ url: database.urls.desk, schema: 'desk', entities: [], migrations, poolSize: 2 }).initialize();

it('counts the deliveries that are there, each once, and can be taken back', async () => {
  const before = await opened([Desk0001, Desk0002]);
  await before.runMigrations();
  const states: [delivery: string, state: string, minute: number, destination: string][] = [
    ['waits', 'owed', 0, 'site'],
    ['stopped', 'owed', 0, 'site'],
    ['stopped', 'suspended', 1, 'site'],
    ['mended', 'dead', 1, 'site'],
    ['mended', 'delivered', 5, 'site'],
    ['late', 'delivered', 2, 'site'],
    ['late', 'owed', 3, 'site'],
    ['gone', 'dead', 4, 'paper'],
  ];
  for (const [delivery, state, minute, destination] of states)
    await before.query(
      `insert into desk.delivery (article_id, revision, delivery_id, noted_at, destination_id, state, attempts, timeline)
       values ($1, 1, $1, $2, $3, $4, 1, '[]')`,
      [idOf(delivery), `2026-03-01T08:0${minute}:00Z`, destination, state],
    );
  await before.destroy();
  const after = await opened([Desk0001, Desk0002, Desk0003]);
  try {
    await after.runMigrations();
    expect(
      await after.query(
        `select id, owed::int, delivered::int, dead::int, to_char(last_success_at at time zone 'utc', 'HH24:MI') as success
         from desk.destination order by id`,
      ),
    ).toEqual([
      { id: 'paper', owed: 0, delivered: 0, dead: 1, success: null },
      { id: 'site', owed: 2, delivered: 2, dead: 0, success: '08:05' },
    ]);
    await after.undoLastMigration();
    expect(await after.query("select to_regclass('desk.destination') as gone")).toEqual([{ gone: null }]);
  } finally {
    await after.destroy();
  }
});
