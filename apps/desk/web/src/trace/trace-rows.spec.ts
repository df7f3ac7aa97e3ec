import { describe, expect, test } from '@jest/globals';
import { type DeskArticle, emptyItem, LINE_STEPS, type LineStep, type PubStatus } from '@wireroom/contracts';
import { lineTime, traceRows } from './trace-rows.js';

describe('traceRows', () => {
  test('are always the twelve, in order, with the time since the one before', () => {
    const rows = traceRows(view({ reached: ['arrival', 'document', 'parsed'] }));
    expect(rows.map((row) => row.step)).toEqual([...LINE_STEPS]);
    expect(rows.slice(0, 4).map((row) => [row.number, row.state, row.sincePrevious])).toEqual([
      [1, 'reached', undefined],
      [2, 'reached', 10],
      [3, 'reached', 10],
      [4, 'pending', undefined],
    ]);
    expect(lineTime(rows)).toBe(20);
  });

  test('a row that is missing does not hide the time of the next', () => {
    const rows = traceRows(view({ reached: ['arrival', 'parsed'] }));
    expect(rows[1]?.state).toBe('pending');
    expect(rows[2]?.sincePrevious).toBe(10);
  });

  test('a step that several destinations come to counts from the first', () => {
    const given = view({ reached: ['arrival'] });
    const timeline = [
      ...given.trace.timeline,
      { step: 'settled' as const, at: '2026-03-01T08:00:09.000Z', note: 'b' },
      { step: 'settled' as const, at: '2026-03-01T08:00:03.000Z', note: 'a' },
    ];
    const row = traceRows({ ...given, trace: { ...given.trace, timeline } })[10];
    expect(row).toMatchObject({ at: '2026-03-01T08:00:03.000Z', sincePrevious: 3_000 });
    expect(row?.entries.map((entry) => entry.note)).toEqual(['a', 'b']);
  });

  test('says which rows a revision does not come to', () => {
    expect(states(view({ reached: ['arrival'] }))).toMatchObject({ proven: 'unneeded', enriched: 'pending' });
    expect(states(view({ reached: ['arrival'], pubStatus: 'canceled' }))).toMatchObject({
      proven: 'pending',
      enriched: 'unneeded',
    });
    const nobody = view({ reached: ['arrival', 'routed'], outcome: 'skip' });
    expect(states(nobody)).toMatchObject({ owed: 'unneeded', rendered: 'unneeded', settled: 'unneeded' });
    const held = view({ reached: ['arrival', 'routed'], outcome: 'hold' });
    expect(states(held)).toMatchObject({ owed: 'pending', settled: 'pending' });
  });
});

const states = (given: DeskArticle) => Object.fromEntries(traceRows(given).map((row) => [row.step, row.state]));

interface Given {
  readonly reached: readonly LineStep[];
  readonly pubStatus?: PubStatus;
  readonly outcome?: 'send' | 'skip' | 'hold';
}

function view({ reached, pubStatus = 'usable', outcome }: Given): DeskArticle {
  const start = Date.parse('2026-03-01T08:00:00.000Z');
  return {
    article: { ...emptyItem(), pubStatus } as DeskArticle['article'],
    outcome: 'created',
    lane: 'routine',
    enriched: false,
    annotations: [],
    skipped: [],
    revisions: [],
    trace: {
      timeline: reached.map((step, i) => ({ step, at: new Date(start + i * 10).toISOString() })),
      decisions: outcome ? [{ routeId: 'r', outcome, reason: 'x' }] : [],
      deliveries: [],
    },
  };
}
