import { describe, expect, test } from '@jest/globals';
import {
  byTrouble,
  type DeskDestination,
  type DestinationStanding,
  destinationCondition,
  isInTrouble,
} from '@wireroom/contracts';
import { circuitText } from './circuit-text.js';
import { deliveriesQuery, readDeliveriesView } from './deliveries-view.js';
import { filterDestinations } from './filter-destinations.js';
import { keepUnchanged } from './keep-unchanged.js';

const open = { state: 'open' as const, consecutiveFailures: 12 };
const ALL = [
  destination('g-removed', { state: 'removed', circuit: open }, { dead: 1 }),
  destination('f-untold', undefined),
  destination('e-working', {}),
  destination('b-working', {}),
  destination('d-dead', {}, { dead: 2 }),
  destination('c-failing', { circuit: open }, { dead: 9 }),
  destination('a-suspended', { state: 'suspended', circuit: open }),
];

describe('destinations', () => {
  test('stand in the order of their trouble, by id within it', () => {
    expect([...ALL].sort(byTrouble).map((each) => [each.id, destinationCondition(each), isInTrouble(each)])).toEqual([
      ['a-suspended', 'suspended', true],
      ['c-failing', 'failing', true],
      ['d-dead', 'dead-letters', false],
      ['b-working', 'working', false],
      ['e-working', 'working', false],
      ['f-untold', 'untold', false],
      ['g-removed', 'removed', false],
    ]);
  });

  test('are filtered by all words in id, channel, address and routes', () => {
    const list = [
      destination('site', { type: 'webhook', address: 'https://site.example/', routes: ['politics'] }),
      destination('paper', { type: 'mail', address: 'smtp://mail.example night@paper.example', routes: ['politics', 'all'] }),
      destination('untold', undefined),
    ];
    const found = (text: string) => filterDestinations(list, text).map(({ id }) => id);
    expect(found(' ')).toEqual(['site', 'paper', 'untold']);
    expect(found('POLITICS example')).toEqual(['site', 'paper']);
    expect(found('e-mail night')).toEqual(['paper']);
    expect(found('unt')).toEqual(['untold']);
    expect(found('site politics all')).toEqual([]);
  });

  test('that have not changed stay the same objects', () => {
    const before = [destination('a', {}), destination('b', {})];
    const after = [destination('b', {}, { sequence: 2, owed: 7 }), destination('a', {}), destination('c', {})];
    const kept = keepUnchanged(before, after);
    expect(kept).toEqual(after);
    expect(kept[1]).toBe(before[0]);
    expect(kept[0]).toBe(after[0]);
  });
});

describe('the circuit in words', () => {
  const now = new Date('2026-03-01T12:00:00.000Z');
  const at = (ms: number) => new Date(now.getTime() + ms).toISOString();

  test.each([
    [{ state: 'closed' as const, consecutiveFailures: 0 }, 'closed'],
    [{ state: 'closed' as const, consecutiveFailures: 1 }, 'closed, 1 failure'],
    [{ state: 'closed' as const, consecutiveFailures: 3 }, 'closed, 3 failures in a row'],
    [open, 'open: 12 failures in a row, next try soon'],
    [{ ...open, nextTryAt: at(1) }, 'open: 12 failures in a row, next try in 1 s'],
    [{ ...open, nextTryAt: at(59_000) }, 'open: 12 failures in a row, next try in 59 s'],
    [{ ...open, nextTryAt: at(59_001) }, 'open: 12 failures in a row, next try in 1 min'],
    [{ ...open, nextTryAt: at(0) }, 'open: 12 failures in a row, next try now'],
    [{ ...open, nextTryAt: at(-5_000) }, 'open: 12 failures in a row, next try now'],
  ])('%j is “%s”', (circuit, words) => {
    expect(circuitText(circuit, now)).toBe(words);
  });
});

test.each([
  ['', {}],
  ['?state=dead', { state: 'dead' }],
  ['?state=owed&before=2026-03-01T12%3A00%3A00Z_a', { state: 'owed', before: '2026-03-01T12:00:00Z_a' }],
])('the view of deliveries goes into the address and comes out of it: %j', (search, view) => {
  expect(readDeliveriesView(search)).toEqual({ state: undefined, before: undefined, ...view });
  expect(deliveriesQuery(view as ReturnType<typeof readDeliveriesView>)).toBe(search);
});

test('a state that is none means all', () => {
  expect(readDeliveriesView('?state=lost').state).toBeUndefined();
});

function destination(
  id: string,
  standing: Partial<DestinationStanding> | undefined,
  given: Partial<DeskDestination> = {},
): DeskDestination {
  const working: DestinationStanding = {
    type: 'webhook',
    address: `https://${id}.example/`,
    state: 'active',
    since: '2026-03-01T08:00:00.000Z',
    circuit: { state: 'closed', consecutiveFailures: 0 },
    routes: [],
  };
  return { id, sequence: 1, standing: standing && { ...working, ...standing }, owed: 0, delivered: 0, dead: 0, ...given };
}
