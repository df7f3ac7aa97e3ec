import { describe, expect, it } from '@jest/globals';
import { anArticle } from '@wireroom/testkit';
import { RouteSet } from '../routing/route-set.js';
import { embargoEnd } from './embargo-end.js';
import { expiredAt, expiryEnd } from './expiry-end.js';

describe('embargoEnd', () => {
  it.each([
    ['2026-03-01T08:30:00+01:00', '2026-03-01T07:30:00.000Z'],
    ['2026-03-01T08:30-03:30', '2026-03-01T12:00:00.000Z'],
    ['2026-03-01T08:30:00.250Z', '2026-03-01T08:30:00.250Z'],
    ['2026-03-01', '2026-03-01T12:00:00.000Z'],
    // Europe/Berlin: the hour that there is not, and the one that comes twice. The offset says which moment is meant.
    ['2026-03-29T02:30:00+01:00', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29T02:30:00+02:00', '2026-03-29T00:30:00.000Z'],
    ['2026-10-25T02:30:00+02:00', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25T02:30:00+01:00', '2026-10-25T01:30:00.000Z'],
    ['2026-03-29', '2026-03-29T12:00:00.000Z'],
  ])('%s is %s', (embargoUntil, end) => {
    expect(embargoEnd(embargoUntil)?.toISOString()).toBe(end);
  });
});

describe('expiryEnd', () => {
  it.each([
    ['2026-03-01T08:30:00+01:00', '2026-03-01T07:30:00.000Z'],
    ['2026-02-28', '2026-03-01T12:00:00.000Z'],
    ['2026-10-25', '2026-10-26T12:00:00.000Z'],
  ])('%s is %s', (expiresAt, end) => {
    expect(expiryEnd(expiresAt)?.toISOString()).toBe(end);
    expect(expiredAt({ expiresAt }, new Date(Date.parse(end) - 1))).toBeUndefined();
    expect(expiredAt({ expiresAt }, new Date(end))?.toISOString()).toBe(end);
  });

  it('is none where there is none', () => expect(expiryEnd(undefined)).toBeUndefined());
});

describe('a revision that has expired when it comes', () => {
  const now = new Date('2026-03-01T12:00:00Z');
  const routes = new RouteSet([{ id: 'site', query: '*', rules: { approval: 'every-revision', delay: '1h' } }]);
  const expired = anArticle({ revision: 2, expiresAt: '2026-03-01T12:00:00Z', embargoUntil: '2026-03-01T13:00:00Z' });
  const routable = { article: expired, annotations: [], sentBy: new Set(['site']) };

  it('is skipped before anybody is asked, also by routes that sent the one before', () => {
    expect(routes.decide(routable, now)).toEqual([
      { routeId: 'site', outcome: 'skip', reason: 'expired', detail: '2026-03-01T12:00:00.000Z' },
    ]);
    expect(routes.decide(routable, new Date(now.getTime() - 1))[0]?.reason).toBe('awaiting-approval');
  });

  it('is withdrawn like any other', () => {
    const killed = { ...routable, article: { ...expired, pubStatus: 'canceled' as const } };
    expect(routes.decide(killed, now)[0]).toMatchObject({ outcome: 'send', reason: 'withdrawal' });
  });
});
