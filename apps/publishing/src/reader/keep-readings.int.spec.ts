import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { keepReadings } from './keep-readings.js';
import { keys, ReaderStage } from './reader-stage.fixture.js';
import { takenOf } from './reading.js';
import { takeReadings } from './take-readings.js';

let stage: ReaderStage;

beforeAll(async () => {
  stage = await ReaderStage.start('keep-readings', { routes: [{ id: 'all', title: 'All', query: '*', keys }] });
});
afterAll(() => stage?.publishing.stop());

const NOW = new Date('2026-03-01T08:00:00Z');

/** What of each page is counted as new to a client that was served them one after the other; those not taken were cut off. */
async function freshOf(client: string, pages: readonly (readonly [low: number, high: number, state: number, taken?: false])[]) {
  for (const [low, high, state, taken = true] of pages) {
    const reading = { reader: { kind: 'feed', routeId: 'all', client } as const, low, high, state };
    await stage.gate.run(async () => {
      await keepReadings(stage.gate, [reading], NOW);
      if (taken) await takeReadings(stage.gate, [takenOf(reading)], NOW);
    });
  }
  const rows = await stage.rows<{ fresh: number; high: number }>(
    'select fresh, high from publishing.served where client = $1 order by high, low',
    [client],
  );
  return rows.map(({ fresh, high }) => [fresh, high]);
}

it.each([
  [
    'the page before ended',
    [
      [51, 100, 100],
      [61, 110, 110],
    ],
    [
      [51, 100],
      [101, 110],
    ],
  ],
  [
    'any page ended that reached as far back',
    [
      [95, 100, 100],
      [60, 110, 110],
    ],
    [
      [95, 100],
      [60, 110],
    ],
  ],
  [
    'a page ended that is known to have arrived',
    [
      [51, 100, 100, false],
      [61, 110, 110],
    ],
    [
      [51, 100],
      [61, 110],
    ],
  ],
  [
    'a page ended that was no newer: articles had left it since',
    [
      [51, 100, 300],
      [61, 110, 110],
    ],
    [
      [51, 100],
      [61, 110],
    ],
  ],
  [
    'nothing is, for the same page once more',
    [
      [51, 100, 100],
      [51, 100, 100],
    ],
    [[51, 100]],
  ],
] as const)('what is new begins where %s', async (name, pages, fresh) => {
  expect(await freshOf(name, pages)).toEqual(fresh);
});

it('several of one reader in one batch are kept each for itself', async () => {
  const reader = { kind: 'pull', routeId: 'all', client: 'batch', cursor: 'main' } as const;
  const readings = [1, 11, 1].map((low) => ({ reader, low, high: low + 9, state: low + 9 }));
  await stage.gate.run(() => keepReadings(stage.gate, readings, NOW));
  const rows = await stage.rows('select low, high from publishing.served where client = $1 order by low', ['batch']);
  expect(rows).toEqual([
    { low: 1, high: 10 },
    { low: 11, high: 20 },
  ]);
});
