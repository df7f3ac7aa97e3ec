import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { readPlan } from './newsroom.js';

const folder = mkdtempSync(join(tmpdir(), 'newsroom-'));
afterAll(() => rmSync(folder, { recursive: true }));

function planOf(newsroom: object) {
  const file = join(folder, 'newsroom.json');
  writeFileSync(file, JSON.stringify(newsroom));
  return readPlan(file);
}

it('points at the place in a query that cannot be read', () => {
  const route = { id: 'politics', title: 'Politics', query: 'topic:politics AND colour:red' };
  expect(() => planOf({ routes: [route] })).toThrow(/query of route politics, character 20: there is no field colour$/);
});

it('refuses a route without a query, and one to a destination that is not there', () => {
  expect(() => planOf({ routes: [{ id: 'a', title: 'A' }] })).toThrow(/query/);
  expect(() => planOf({ routes: [{ id: 'a', title: 'A', query: '*', destinations: ['b'] }] })).toThrow('a -> b');
});
