import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@wireroom/testkit';
import fc from 'fast-check';
import pg from 'pg';
import { anyQueryText, anySearchable } from './any-query.fixture.js';
import { compileQuery } from './compile-query.js';
import { parseQuery } from './parse-query.js';
import { searchCard } from './search-card.js';
import { toSql } from './to-sql.js';

const NOW = Date.UTC(2026, 2, 1, 12);
/** Cards that every query is asked of at once. */
const CARDS = 60;

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await testDatabase('query-sql');
  client = new pg.Client({ connectionString: database.urls.desk });
  await client.connect();
  await client.query('create table desk.card (n int primary key, card jsonb not null)');
});

afterAll(async () => {
  await client?.end();
  await database?.drop();
});

it('says in SQL what it says in memory, of any articles and any query', async () => {
  const cards = fc
    .sample(anySearchable, { numRuns: CARDS, seed: 20260301 })
    .map(({ article, annotations }) => searchCard(article, annotations));
  await client.query('insert into desk.card select n, card from jsonb_array_elements($1::jsonb) with ordinality as t (card, n)', [
    JSON.stringify(cards),
  ]);
  let found = 0;
  await fc.assert(
    fc.asyncProperty(anyQueryText, async (text) => {
      const parsed = parseQuery(text);
      if ('fault' in parsed) throw new Error(parsed.fault.message);
      const matches = compileQuery(parsed.query);
      const expected = cards.flatMap((card, index) => (matches(card, NOW) ? [index + 1] : []));
      const { sql, parameters } = toSql(parsed.query, { card: 'card', now: NOW, first: 2 });
      const { rows } = await client.query(`select n from desk.card where n > $1 and ${sql} order by n`, [0, ...parameters]);
      expect(rows.map(({ n }) => n)).toEqual(expected);
      found += expected.length;
    }),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(CARDS);
});
