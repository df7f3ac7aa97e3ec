import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BreakStep, type BreakWish, brokenUntil, decideBreak, isBroken } from './decide-break.js';

const at = new Date('2026-03-01T12:00:00Z');
const minutes = (count: number) => new Date(at.getTime() + count * 60_000);
const end = minutes(600);

const wish = (given: Partial<BreakWish> = {}): BreakWish => ({ person: 'erin', revision: 1, embargoEnd: end, ...given });
const asked = (person: string, given: Partial<BreakStep> = {}): BreakStep => ({
  step: 'requested',
  person,
  revision: 1,
  embargoEnd: end,
  confirmBefore: minutes(15),
  ...given,
});
const broken = (embargoEnd = end): BreakStep => ({ step: 'confirmed', person: 'max', revision: 1, embargoEnd });

describe('decideBreak', () => {
  it('asks for a second person, and breaks by one that comes in time', () => {
    const request = asked('max');
    expect(decideBreak([], wish(), at)).toEqual({ outcome: 'requested' });
    expect(decideBreak([request], wish(), at)).toEqual({ outcome: 'broken', request });
    expect(decideBreak([request], wish(), minutes(14.99))).toEqual({ outcome: 'broken', request });
    expect(decideBreak([request], wish(), minutes(15))).toEqual({ outcome: 'requested' });
  });

  it.each(['erin', 'Erin', ' ERIN ', 'ｅｒｉｎ'])('does not take %j for another person than erin', (person) => {
    const request = asked('erin');
    expect(decideBreak([request], wish({ person }), at)).toEqual({ outcome: 'refused', reason: 'same-person', request });
  });

  it.each<[string, Partial<BreakWish>]>([
    ['another revision', { revision: 2 }],
    ['another end', { embargoEnd: minutes(601) }],
  ])('takes a request for %s for none', (_, given) => {
    expect(decideBreak([asked('max')], wish(given), at)).toEqual({ outcome: 'requested' });
  });

  it('breaks nothing twice, and takes a later end for another embargo', () => {
    const steps = [asked('erin'), broken()];
    expect(decideBreak(steps, wish({ person: 'max' }), at)).toEqual({ outcome: 'refused', reason: 'already-broken' });
    expect(decideBreak(steps, wish({ embargoEnd: minutes(599) }), at)).toEqual({ outcome: 'refused', reason: 'already-broken' });
    expect(decideBreak(steps, wish({ embargoEnd: minutes(601) }), at)).toEqual({ outcome: 'requested' });
  });

  it('never lets one person alone break anything', () => {
    const anyName = fc.constantFrom('erin', 'ERIN', ' erin', 'Erin\t');
    const anyStep = fc.record({
      step: fc.constant('requested' as const),
      person: anyName,
      revision: fc.integer({ min: 1, max: 2 }),
      embargoEnd: fc.constantFrom(end, minutes(601)),
      confirmBefore: fc.constantFrom(minutes(-1), minutes(15)),
    });
    fc.assert(
      fc.property(fc.array(anyStep), anyName, (steps, person) => {
        expect(decideBreak(steps, wish({ person }), at).outcome).not.toBe('broken');
      }),
    );
  });
});

describe('a broken embargo', () => {
  it('stays broken up to its end', () => {
    expect(brokenUntil([asked('max')])).toBeUndefined();
    expect(brokenUntil([broken(minutes(5)), broken(minutes(9)), asked('max')])).toEqual(minutes(9));
    expect([minutes(8), minutes(9), minutes(10)].map((each) => isBroken(minutes(9), each))).toEqual([true, true, false]);
    expect(isBroken(undefined, end)).toBe(false);
  });
});
