import { describe, expect, it } from '@jest/globals';
import { anArticle } from '@wireroom/testkit';
import { decideRoutes } from './decide-routes.js';

const routes = [
  { id: 'all', match: { all: true } as const },
  { id: 'harbour', match: { providers: ['harbour'] } },
];
const now = new Date('2026-03-01T12:00:00Z');

describe('decideRoutes', () => {
  it('says why a route takes a revision and why not', () => {
    expect(decideRoutes(anArticle({ provider: 'meridian' }), routes, now)).toEqual([
      { routeId: 'all', outcome: 'send', reason: 'matches-all' },
      { routeId: 'harbour', outcome: 'skip', reason: 'other-provider', detail: 'meridian' },
    ]);
    expect(decideRoutes(anArticle({ provider: 'harbour' }), routes, now)[1]).toMatchObject({
      outcome: 'send',
      reason: 'matches-provider',
    });
  });

  it('holds what is under embargo, to the millisecond', () => {
    const held = anArticle({ embargoUntil: '2026-03-01T13:00:00.001+01:00' });
    expect(decideRoutes(held, routes, now)[0]).toMatchObject({ outcome: 'hold', detail: '2026-03-01T12:00:00.001Z' });
    const released = anArticle({ embargoUntil: '2026-03-01T13:00:00+01:00' });
    expect(decideRoutes(released, routes, now)[0]?.outcome).toBe('send');
  });

  it('holds a date alone until that day has begun everywhere', () => {
    const held = anArticle({ embargoUntil: '2026-03-01' });
    expect(decideRoutes(held, routes, new Date('2026-03-01T11:59:59Z'))[0]?.outcome).toBe('hold');
    expect(decideRoutes(held, routes, now)[0]?.outcome).toBe('send');
  });

  it('never holds a withdrawal', () => {
    const killed = anArticle({ pubStatus: 'canceled', embargoUntil: '2027-01-01T00:00:00Z' });
    expect(decideRoutes(killed, routes, now)[0]).toMatchObject({ outcome: 'send', reason: 'withdrawal' });
  });
});
