import { describe, expect, test } from '@jest/globals';
import type { Article, EmbargoBreakStep, RouteDecision } from '@wireroom/contracts';
import { embargoStateOf } from './embargo-state.js';

const NOW = new Date('2026-03-01T12:00:00Z');
const END = '2026-03-01T14:00:00+01:00';

const step = (given: Partial<EmbargoBreakStep> = {}): EmbargoBreakStep => ({
  sequence: 1,
  articleId: '5f0c3c1e-8f3b-5a55-9d5f-6a3f1f1d2b11',
  revision: 1,
  embargoEnd: '2026-03-01T13:00:00.000Z',
  step: 'requested',
  person: 'erin',
  reason: 'it is out',
  at: '2026-03-01T11:59:00.000Z',
  confirmBefore: '2026-03-01T12:14:00.000Z',
  ...given,
});

function state(steps: readonly EmbargoBreakStep[], given: Partial<Article> = {}, decisions: RouteDecision[] = []) {
  const article = { revision: 1, pubStatus: 'usable', embargoUntil: END, ...given } as Article;
  return embargoStateOf({ article, trace: { timeline: [], decisions, deliveries: [] } }, steps, NOW);
}

describe('embargoStateOf', () => {
  test('says until when, and who has it already', () => {
    const hold = (sentTo: string[]): RouteDecision => ({ routeId: 'a', outcome: 'hold', reason: 'embargoed', sentTo });
    expect(state([], {}, [hold(['b', 'a']), hold(['a'])])).toEqual({ until: END, sentTo: ['a', 'b'] });
  });

  test.each<Partial<Article>>([
    { embargoUntil: undefined },
    { embargoUntil: '2026-03-01T12:00:00Z' },
    { embargoUntil: '2026-03-01' },
    { pubStatus: 'canceled' },
  ])('is nothing for %j', (given) => {
    expect(state([step()], given)).toEqual({ sentTo: [] });
  });

  test('tells of a request as long as it may be confirmed, for this revision and end', () => {
    expect(state([step()]).request?.person).toBe('erin');
    const others = [
      step({ confirmBefore: NOW.toISOString() }),
      step({ revision: 2 }),
      step({ embargoEnd: '2026-03-01T13:30:00.000Z' }),
    ];
    expect(state(others).request).toBeUndefined();
  });

  test('tells who broke it, also of an update with the same end, and not of a later end', () => {
    const broken = step({ sequence: 2, step: 'confirmed', person: 'max' });
    expect(state([step(), broken])).toEqual({ until: END, sentTo: [], broken });
    expect(state([broken], { revision: 2 }).broken).toBe(broken);
    expect(state([broken], { embargoUntil: '2026-03-01T15:00:00Z' }).broken).toBeUndefined();
  });
});
