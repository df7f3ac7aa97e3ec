import { describe, expect, test } from '@jest/globals';
import type { WireEntry } from '@wireroom/contracts';
import { deliveryState } from './delivery-state.js';
import { entryMarks } from './entry-marks.js';
import { countProviders, filterEntries, NO_FILTER } from './filter-entries.js';
import { mergeEntries } from './merge-entries.js';
import { nextIndex } from './next-index.js';
import { anchorShift, visibleRows } from './visible-rows.js';
import { WireStore } from './wire-store.js';

describe('mergeEntries', () => {
  const list = [entry('c', 3), entry('b', 2), entry('a', 1)];

  test('new entries stand at the top, changed ones where they were', () => {
    const changed = { ...entry('b', 2), sequence: 9, headline: 'changed' };
    expect(mergeEntries(list, [changed, entry('d', 4)]).map((each) => each.headline)).toEqual(['d', 'c', 'changed', 'a']);
  });

  test('a new revision moves up and leaves nothing behind', () => {
    const revised = { ...entry('a', 5), sequence: 9 };
    expect(ids(mergeEntries(list, [revised]))).toEqual(['a', 'c', 'b']);
  });

  test('nothing goes backwards, in the list or among the changes', () => {
    const newer = { ...entry('b', 2), sequence: 9, headline: 'newer' };
    const older = { ...entry('b', 2), sequence: 8, headline: 'older' };
    const once = mergeEntries(list, [newer, older]);
    expect(mergeEntries(once, [older]).map((each) => each.headline)).toEqual(['c', 'newer', 'a']);
  });
});

describe('WireStore', () => {
  test('takes a change below what is loaded only with its page', () => {
    const store = new WireStore();
    store.refresh({ entries: [entry('c', 3), entry('b', 2)], latestSequence: 3, nextCursor: 'more' });
    store.apply([{ ...entry('a', 1), sequence: 9 }], true);
    expect(ids(store.getState().entries)).toEqual(['c', 'b']);
    store.append({ entries: [entry('a', 1)], latestSequence: 9 });
    store.apply([{ ...entry('a', 1), sequence: 10 }], true);
    expect(ids(store.getState().entries)).toEqual(['c', 'b', 'a']);
    expect(store.nextCursor()).toBeUndefined();
  });

  test('lets go of the oldest at the top only, and knows where to go on', () => {
    const many = Array.from({ length: 7_000 }, (_, i) => entry(`m${i}`, i));
    const store = new WireStore();
    store.refresh({ entries: [], latestSequence: 0 });
    store.apply(many, false);
    expect(store.getState().entries).toHaveLength(7_000);
    store.apply([entry('new', 9_000)], true);
    expect(store.getState().entries).toHaveLength(5_000);
    expect(store.nextCursor()).toContain(store.getState().entries.at(-1)?.articleId);
  });
});

describe('filterEntries', () => {
  const list = [
    { ...entry('a', 3), headline: 'Schnee in Zürich', provider: 'dpa', places: ['Switzerland'] },
    { ...entry('b', 2), headline: 'Rates held', provider: 'Northwire', lane: 'flash' as const },
  ];

  test('finds words in any order, without accents, in places too', () => {
    expect(ids(filterEntries(list, { ...NO_FILTER, text: 'switz zurich' }))).toEqual(['a']);
    expect(ids(filterEntries(list, { ...NO_FILTER, text: 'zurich rates' }))).toEqual([]);
  });

  test('by provider, by lane and by holds', () => {
    expect(ids(filterEntries([{ ...entry('h', 1), held: 2 }, ...list], { ...NO_FILTER, heldOnly: true }))).toEqual(['h']);
    expect(ids(filterEntries(list, { ...NO_FILTER, providers: ['Northwire'] }))).toEqual(['b']);
    expect(ids(filterEntries(list, { ...NO_FILTER, flashOnly: true }))).toEqual(['b']);
    expect(countProviders(list)).toEqual([
      ['dpa', 1],
      ['Northwire', 1],
    ]);
  });
});

describe('rows in view', () => {
  test('are those of the viewport and a few more', () => {
    expect(visibleRows({ scrollTop: 0, height: 100 }, 20, 1_000, 2)).toEqual({ start: 0, end: 7 });
    expect(visibleRows({ scrollTop: 400, height: 100 }, 20, 1_000, 2)).toEqual({ start: 18, end: 27 });
    expect(visibleRows({ scrollTop: 9_000, height: 100 }, 20, 10, 2)).toEqual({ start: 10, end: 10 });
  });

  test('stay where they are when others come in above', () => {
    expect(anchorShift(['x', 'y', 'a', 'b'], 'b', 1, 20)).toBe(40);
    expect(anchorShift(['a', 'b'], 'b', 1, 20)).toBe(0);
    expect(anchorShift(['a'], 'b', 1, 20)).toBe(0);
  });

  test('are walked by key within the list', () => {
    const list = { count: 10, page: 4 };
    expect(['j', 'k', 'PageDown', 'PageUp', 'Home', 'End', 'x'].map((key) => nextIndex(key, 5, list))).toEqual([
      6,
      4,
      9,
      1,
      0,
      9,
      undefined,
    ]);
    expect(nextIndex('ArrowDown', -1, list)).toBe(0);
    expect(nextIndex('ArrowDown', 9, list)).toBe(9);
    expect(nextIndex('j', -1, { count: 0, page: 4 })).toBeUndefined();
  });
});

describe('what an entry shows', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const marks = (change: Partial<WireEntry>) => entryMarks({ ...entry('a', 1), ...change }, now).map((mark) => mark.label);

  test('marks, gravest first', () => {
    expect(marks({})).toEqual([]);
    expect(marks({ outcome: 'withdrawn', pubStatus: 'canceled', aiDisclosed: true })).toEqual(['Killed', 'AI']);
    expect(marks({ outcome: 'updated', revision: 3, headlineOrigin: 'derived' })).toEqual(['Update 3', 'derived']);
    expect(marks({ held: 2 })).toEqual(['Held']);
    expect(marks({ outcome: 'restored', revision: 4 })).toEqual(['Restored']);
    expect(marks({ outcome: 'corrected', embargoUntil: '2026-03-01T13:00:00+00:30' })).toEqual(['Embargo', 'Correction']);
  });

  test('an embargo that is over is no mark; a day alone ends when it has begun everywhere', () => {
    expect(marks({ embargoUntil: '2026-03-01T12:30:00+01:00' })).toEqual([]);
    expect(marks({ embargoUntil: '2026-03-02' })).toEqual(['Embargo']);
    expect(marks({ embargoUntil: '2026-03-01' })).toEqual([]);
  });

  test.each([
    [{ owed: 0, delivered: 0, failed: 0 }, 'none', '–'],
    [{ owed: 2, delivered: 1, failed: 0 }, 'underway', '1/2'],
    [{ owed: 2, delivered: 2, failed: 0 }, 'done', '2/2'],
    [{ owed: 2, delivered: 1, failed: 1 }, 'failed', '1/2'],
  ])('%j is %s', (deliveries, kind, label) => {
    expect(deliveryState(deliveries)).toMatchObject({ kind, label });
  });
});

const ids = (entries: readonly WireEntry[]) => entries.map((each) => each.articleId);

function entry(articleId: string, second: number): WireEntry {
  return {
    sequence: second,
    articleId,
    revision: 1,
    provider: 'dpa',
    source: 'dpa-main',
    pubStatus: 'usable',
    outcome: 'created',
    lane: 'routine',
    headline: articleId,
    language: 'en',
    places: [],
    receivedAt: new Date(1_767_225_600_000 + second * 1_000).toISOString(),
    enriched: true,
    aiDisclosed: false,
    deliveries: { owed: 0, delivered: 0, failed: 0 },
    held: 0,
  };
}
