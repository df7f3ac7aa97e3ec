import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type CurrentRevision, decideRevision, type IncomingItem, type Standing } from './decide-revision.js';
import { marksAfter, type VersionMarks } from './order-of.js';

const current: CurrentRevision = { revision: 3, contentHash: 'a', pubStatus: 'usable' };
const incoming: IncomingItem = { contentHash: 'b', pubStatus: 'usable', signals: [] };

describe('decideRevision', () => {
  it('creates what was never seen, and keeps a withdrawal of it', () => {
    expect(decideRevision(undefined, incoming)).toEqual({ outcome: 'created', revision: 1, reason: 'first-seen' });
    expect(decideRevision(undefined, { ...incoming, pubStatus: 'canceled' })).toEqual({
      outcome: 'withdrawn',
      revision: 1,
      reason: 'withdrawn-unseen',
    });
  });

  it('calls equal content a duplicate, whatever its version', () => {
    const again = { ...incoming, contentHash: 'a', providerVersion: '9' };
    expect(decideRevision({ ...current, providerVersion: '3' }, again)).toEqual({
      outcome: 'duplicate',
      revision: 3,
      reason: 'equal-content',
    });
  });

  it('lets the newer provider version win over dates', () => {
    const older = { ...incoming, providerVersion: '2', versionCreated: '2026-03-02T00:00:00Z' };
    const known = { ...current, providerVersion: '10', versionCreated: '2026-03-01T00:00:00Z' };
    expect(decideRevision(known, older)).toEqual({ outcome: 'stale', revision: 3, reason: 'older-version' });
    expect(decideRevision(known, { ...older, providerVersion: '11' })).toMatchObject({ outcome: 'updated', revision: 4 });
  });

  it('falls back to versionCreated, then to arrival', () => {
    const known = { ...current, versionCreated: '2026-03-01T10:00:00+01:00' };
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-03-01T08:59:59Z' }).outcome).toBe('stale');
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-03-01T09:00:01Z' }).outcome).toBe('updated');
    expect(decideRevision(known, incoming)).toMatchObject({ outcome: 'updated', reason: 'newer-arrival' });
  });

  it('does not call an instant older than the date alone of its own day', () => {
    const known = { ...current, versionCreated: '2026-03-01' };
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-03-01T00:00:01Z' }).outcome).toBe('updated');
    expect(decideRevision(known, { ...incoming, versionCreated: '2026-02-28T23:00:00Z' }).outcome).toBe('stale');
  });

  it('names corrections', () => {
    expect(decideRevision(current, { ...incoming, signals: ['correction'] }).outcome).toBe('corrected');
  });
});

type Relation = 'newer' | 'older' | 'same' | 'unknown';

describe('the table of decisions', () => {
  const known: VersionMarks = { versionCreated: '2026-03-01T10:00:00Z' };
  const marks: Record<Relation, VersionMarks> = {
    newer: { versionCreated: '2026-03-01T10:00:01Z' },
    older: { versionCreated: '2026-03-01T09:59:59Z' },
    same: { versionCreated: '2026-03-01T11:00:00+01:00' },
    unknown: {},
  };
  const usable = current;
  const killed: CurrentRevision = { ...current, pubStatus: 'canceled' };
  const unseen: CurrentRevision = { ...killed, everUsable: false };
  const [own, kill] = [incoming, { ...incoming, pubStatus: 'withheld' } as const];
  const repeat: IncomingItem = { ...incoming, isRepeat: true };
  const of = (standing: Standing) => ({ ...incoming, standing });

  it.each<[string, CurrentRevision, IncomingItem, Record<Relation, string>]>([
    ['usable, usable', usable, own, { newer: 'updated', older: 'stale', same: 'updated', unknown: 'updated' }],
    ['usable, a successor', usable, of('successor'), { newer: 'updated', older: 'stale', same: 'updated', unknown: 'updated' }],
    ['usable, superseded', usable, of('superseded'), { newer: 'updated', older: 'stale', same: 'stale', unknown: 'stale' }],
    ['usable, a kill', usable, kill, { newer: 'withdrawn', older: 'stale', same: 'withdrawn', unknown: 'withdrawn' }],
    [
      'usable, a kill of a superseded guid',
      usable,
      { ...kill, standing: 'superseded' },
      { newer: 'withdrawn', older: 'stale', same: 'withdrawn', unknown: 'withdrawn' },
    ],
    ['killed, a kill', killed, kill, { newer: 'withdrawn', older: 'stale', same: 'withdrawn', unknown: 'withdrawn' }],
    ['killed, usable', killed, own, { newer: 'restored', older: 'stale', same: 'stale', unknown: 'restored' }],
    ['killed, a repeat', killed, repeat, { newer: 'restored', older: 'stale', same: 'stale', unknown: 'stale' }],
    ['killed unseen, a repeat', unseen, repeat, { newer: 'restored', older: 'stale', same: 'stale', unknown: 'stale' }],
    ['usable, a repeat', usable, repeat, { newer: 'updated', older: 'stale', same: 'updated', unknown: 'updated' }],
    ['killed unseen, usable', unseen, own, { newer: 'restored', older: 'stale', same: 'stale', unknown: 'stale' }],
    ['killed, a successor', killed, of('successor'), { newer: 'restored', older: 'stale', same: 'stale', unknown: 'stale' }],
    ['killed, superseded', killed, of('superseded'), { newer: 'restored', older: 'stale', same: 'stale', unknown: 'stale' }],
  ])('%s', (_, before, item, expected) => {
    const decided = Object.entries(marks).map(([relation, when]) => [
      relation,
      decideRevision({ ...before, ...known }, { ...item, ...when }),
    ]) as [Relation, ReturnType<typeof decideRevision>][];
    expect(Object.fromEntries(decided.map(([relation, { outcome }]) => [relation, outcome]))).toEqual(expected);
    for (const [, { outcome, revision, reason }] of decided) {
      expect(revision).toBe(outcome === 'stale' ? 3 : 4);
      if (outcome === 'stale' && before !== usable && item.pubStatus === 'usable')
        expect(reason).toMatch(/^(?:older-than-its-withdrawal|repeats-what-was-withdrawn)$/);
    }
  });

  it('says whether a repeat is older than its withdrawal, or just the same again', () => {
    expect(decideRevision({ ...killed, ...known }, repeat)).toEqual({
      outcome: 'stale',
      revision: 3,
      reason: 'repeats-what-was-withdrawn',
    });
    expect(decideRevision({ ...killed, ...known }, { ...repeat, ...marks.older })).toMatchObject({
      reason: 'older-than-its-withdrawal',
    });
  });

  it('does not take a new date of publication for a new version of the same words', () => {
    const { newer } = marks;
    const dated = { ...repeat, ...newer, firstCreated: '2026-03-01T10:00:01Z' };
    const outcomeOf = (item: IncomingItem) => decideRevision({ ...killed, ...known, providerVersion: '4' }, item).outcome;
    expect(outcomeOf(dated)).toBe('stale');
    expect(outcomeOf({ ...dated, isRepeat: false })).toBe('restored');
    expect(outcomeOf({ ...dated, firstCreated: '2026-03-01T10:00:00Z' })).toBe('restored');
    expect(outcomeOf({ ...dated, providerVersion: '5' })).toBe('restored');
  });

  it('counts versions of one item only', () => {
    const known = { ...usable, providerVersion: '7' };
    expect(decideRevision(known, { ...incoming, providerVersion: '1', standing: 'successor' }).outcome).toBe('updated');
    expect(decideRevision(known, { ...incoming, providerVersion: '1' }).outcome).toBe('stale');
  });

  it('takes a version that both have, and no time, for the same', () => {
    expect(decideRevision({ ...killed, providerVersion: '7' }, { ...incoming, providerVersion: '7' }).outcome).toBe('stale');
  });
});

interface Sent extends IncomingItem {
  readonly n: number;
}

/** Takes items one after the other, as ingest does. */
function statesOf(items: readonly Sent[]): { state: CurrentRevision | undefined; outcome: string }[] {
  let state: CurrentRevision | undefined;
  const earlier = new Set<string>();
  return items.map((item) => {
    const { outcome, revision } = decideRevision(state, { ...item, isRepeat: earlier.has(item.contentHash) });
    if (item.pubStatus === 'usable') earlier.add(item.contentHash);
    if (outcome !== 'duplicate' && outcome !== 'stale') {
      const everUsable = item.pubStatus === 'usable' || (state !== undefined && state.everUsable !== false);
      const { contentHash, pubStatus } = item;
      state = { revision, contentHash, pubStatus, everUsable, ...marksAfter(state, item) };
    }
    return { state, outcome };
  });
}

describe('what was killed', () => {
  /** An item's n-th state, marked by version, by time, by both, or by a date alone as well. */
  const marked = (n: number, how: string): VersionMarks => ({
    ...(how.includes('version') ? { providerVersion: String(n) } : {}),
    ...(how.includes('time') ? { versionCreated: `2026-03-01T10:${String(n).padStart(2, '0')}:00Z` } : {}),
    ...(how.includes('date') ? { versionCreated: '2026-03-01' } : {}),
  });
  const how = fc.constantFrom('version', 'time', 'version time', 'version date');
  const anyHow = fc.constantFrom('', 'version', 'time', 'version time', 'date');
  const states = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    how,
    killedHow: fc.constantFrom('', 'version', 'time', 'date'),
  });
  const repeats = fc.array(fc.nat(), { maxLength: 12 });
  const sent = (n: number, marks: VersionMarks, pubStatus: 'usable' | 'canceled' = 'usable'): Sent => ({
    n,
    contentHash: `content ${n}`,
    pubStatus,
    signals: [],
    ...marks,
  });

  it('is not reopened by repeats of before, whenever and however often they come', () => {
    fc.assert(
      fc.property(states, repeats, repeats, ({ count, how, killedHow }, before, after) => {
        const items = Array.from({ length: count }, (_, n) => sent(n + 1, marked(n + 1, how)));
        const kill = sent(count + 1, marked(count + 1, killedHow), 'canceled');
        const pick = (places: readonly number[]) => places.map((place) => items[place % count] as Sent);
        const order = [...items, ...pick(before), kill, ...pick(after), kill, ...pick(after)];
        for (const { state } of statesOf(order).slice(items.length + before.length)) expect(state?.pubStatus).toBe('canceled');
      }),
    );
  });

  it('is not reopened by content of before that does not say it is newer, and is by any that is new', () => {
    const marks = fc.array(anyHow, { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(marks, anyHow, repeats, ({ length, ...hows }, killedHow, places) => {
        const items = Array.from({ length }, (_, n) => sent(n + 1, marked(n + 1, hows[n] ?? '')));
        const kill = sent(length + 1, marked(length + 1, killedHow), 'canceled');
        const late = places.map((place) => items[place % length] as Sent);
        const bare = late.map(({ n }) => sent(n, {}));
        const order = [...items, kill, ...late, ...bare, kill, ...bare, sent(length + 2, {})];
        const seen = statesOf(order).slice(items.length);
        for (const { state } of seen.slice(0, -1)) expect(state?.pubStatus).toBe('canceled');
        expect(seen.at(-1)?.outcome).toBe('restored');
      }),
    );
  });

  it('before it came stays so, however it comes, until something is newer than the kill', () => {
    fc.assert(
      fc.property(states, repeats, fc.constantFrom('', 'version', 'time'), ({ count, how, killedHow }, places, none) => {
        const items = Array.from({ length: count }, (_, n) => sent(n + 1, marked(n + 1, none === '' ? '' : how)));
        const kill = sent(count + 1, marked(count + 1, killedHow), 'canceled');
        const order = [kill, ...places.map((place) => items[place % count] as Sent), kill];
        for (const { state } of statesOf(order)) expect(state?.pubStatus).toBe('canceled');
      }),
    );
  });

  it('is reopened by what says that it is newer, and then by nothing older', () => {
    fc.assert(
      fc.property(states, repeats, ({ count, how }, places) => {
        const items = Array.from({ length: count }, (_, n) => sent(n + 1, marked(n + 1, how)));
        const kill = sent(count + 1, marked(count + 1, how.includes('version') ? 'version' : 'time'), 'canceled');
        const restored = sent(count + 2, marked(count + 2, how.includes('version') ? 'version' : 'time'));
        const late = places.map((place) => items[place % count] as Sent);
        const order = [...items, kill, restored, ...late];
        const seen = statesOf(order).slice(items.length + 1);
        expect(seen[0]?.outcome).toBe('restored');
        for (const { state } of seen) expect(state?.contentHash).toBe(restored.contentHash);
      }),
    );
  });
});
