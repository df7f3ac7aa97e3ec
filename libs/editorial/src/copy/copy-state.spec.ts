import { describe, expect, it } from '@jest/globals';
import type { SentRevision } from '@wireroom/contracts';
import fc from 'fast-check';
import { copyState } from './copy-state.js';

type Sent = [SentRevision, ...SentRevision[]];

/** One letter for each revision: first or update, correction, killed, withheld, forgotten. */
const KINDS: Readonly<Record<string, Partial<SentRevision>>> = {
  u: { pubStatus: 'usable', signals: [] },
  c: { pubStatus: 'usable', signals: ['update', 'correction'] },
  k: { pubStatus: 'canceled', signals: ['kill'] },
  w: { pubStatus: 'withheld' },
  f: { pubStatus: 'usable' },
};

const at = (revision: number) => `2026-03-01T12:0${revision}:00.000Z`;
const sent = (kinds: string) =>
  [...kinds].map((kind, place) => ({ revision: place + 1, at: at(place + 1), ...KINDS[kind] })) as Sent;

describe('copyState', () => {
  it.each([
    ['u', 1, 'current', undefined],
    ['uuc', 3, 'current', undefined],
    ['uu', 1, 'outdated', 2],
    ['uuu', 1, 'outdated', 2],
    ['uff', 1, 'outdated', 2],
    ['uucu', 1, 'corrected', 3],
    ['uucu', 3, 'outdated', 4],
    ['uk', 1, 'withdrawn', 2],
    ['uk', 2, 'withdrawn', 2],
    ['ucwk', 1, 'withdrawn', 3],
    ['ukuk', 3, 'withdrawn', 4],
    ['ukuu', 1, 'reopened', 3],
    ['uku', 2, 'reopened', 3],
    ['ukuu', 3, 'outdated', 4],
    ['ukuc', 3, 'corrected', 4],
    ['uku', 3, 'current', undefined],
    ['u', 2, 'ahead', undefined],
    ['uk', 3, 'withdrawn', 2],
    ['uuc', undefined, 'current', undefined],
    ['uku', undefined, 'current', undefined],
    ['uk', undefined, 'withdrawn', 2],
  ] as const)('of %s, revision %s is %s', (kinds, revision, status, since) => {
    const decided = copyState(sent(kinds), revision);
    expect(decided.status).toBe(status);
    expect(decided.since).toBe(since === undefined ? undefined : at(since));
  });

  it('says what followed the revision, and nothing where none was asked about', () => {
    expect(copyState(sent('uuck'), 2).followed.map(({ revision }) => revision)).toEqual([3, 4]);
    expect(copyState(sent('uuck'), 2).newest.revision).toBe(4);
    expect(copyState(sent('uuck')).followed).toEqual([]);
  });

  it('knows no time where none is known', () => {
    const [first, { at: _, ...kill }] = sent('uk') as [SentRevision, SentRevision];
    expect(copyState([first, kill], 1)).not.toHaveProperty('since');
  });

  it('no copy is current where anything followed or the article is withdrawn, whatever went out', () => {
    const kinds = fc.string({ unit: fc.constantFrom(...'uckwf'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 10 }), (given, revision) => {
        const { status, followed } = copyState(sent(given), revision);
        const withdrawn = given.endsWith('k') || given.endsWith('w');
        expect(status === 'withdrawn').toBe(withdrawn);
        expect(status === 'current').toBe(!withdrawn && revision === given.length);
        expect(followed).toHaveLength(Math.max(0, given.length - revision));
      }),
      { numRuns: 200 },
    );
  });
});
