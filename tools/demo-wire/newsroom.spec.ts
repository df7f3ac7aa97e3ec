import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { loginProblemOf, Newsroom } from '@wireroom/contracts';
import { parseQuery } from '@wireroom/editorial';
import { parse } from 'yaml';
import { demoVariables, keysOf, NEWSROOM_FILE } from './newsroom.mjs';
import { SOURCES } from './script.mjs';

const TEXT = readFileSync(NEWSROOM_FILE, 'utf8');
const PLACES = { receiverUrl: 'http://127.0.0.1:4999/wireroom', dropFolder: '/tmp/drop' };
const VARIABLES = demoVariables({}, PLACES);
/** Comments show `${...}` as such, and there only. */
const NAMED = [...TEXT.replaceAll(/#.*$/gm, '').matchAll(/\$\{(\w+)\}/g)].map(([, name = '']) => name);

function newsroom() {
  const text = TEXT.replaceAll(/\$\{(\w+)\}/g, (whole, name: string) => VARIABLES[name] ?? whole);
  return Newsroom.parse(parse(text));
}

describe('the demo newsroom', () => {
  test('names every variable that the demo makes, and no other', () => {
    expect([...NAMED].sort()).toEqual(Object.keys(VARIABLES).sort());
  });

  test('is a valid newsroom, with routes that lead somewhere by queries that can be read', () => {
    const { routes = [], destinations = [] } = newsroom();
    const faults = routes.map(({ query }) => parseQuery(query)).filter((parsed) => 'fault' in parsed);
    expect(faults).toEqual([]);
    const known = destinations.map(({ id }) => id);
    expect(routes.flatMap((route) => route.destinations).filter((id) => !known.includes(id))).toEqual([]);
    expect(destinations.map(loginProblemOf).filter(Boolean)).toEqual([]);
  });

  test('has the sources that the script sends by, each with its key', () => {
    const sources = newsroom().sources ?? [];
    expect(Object.fromEntries(sources.map(({ id, provider }) => [id, provider]))).toEqual(SOURCES);
    expect(Object.fromEntries(sources.map(({ id, key }) => [id, key]))).toEqual(keysOf(VARIABLES));
  });

  test('shows each kind of rule, a format and a key', () => {
    const routes = newsroom().routes ?? [];
    const rules = routes.map((route) => route.rules);
    expect(rules.some(({ delay, enrichedOnly }) => delay !== undefined && enrichedOnly)).toBe(true);
    expect(rules.some(({ approval }) => approval !== undefined)).toBe(true);
    expect(rules.some(({ rights }) => (rights?.refuse.length ?? 0) > 0)).toBe(true);
    expect(routes.some(({ format }) => format !== undefined)).toBe(true);
    expect(routes.some(({ keys }) => keys !== undefined)).toBe(true);
  });
});

describe('demoVariables', () => {
  test('keeps what is there, and follows the places', () => {
    const places = { receiverUrl: 'http://127.0.0.1:5000/wireroom', dropFolder: '/tmp/other' };
    expect(demoVariables(VARIABLES, places)).toEqual({
      ...VARIABLES,
      RECEIVER_URL: places.receiverUrl,
      DROP_FOLDER: places.dropFolder,
    });
    expect(demoVariables({ PARTNER_KEY: 'kept-as-it-was-before' }, PLACES)).toMatchObject({
      PARTNER_KEY: 'kept-as-it-was-before',
    });
  });
});
