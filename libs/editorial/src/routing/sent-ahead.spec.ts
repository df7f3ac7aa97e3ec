import { describe, expect, it } from '@jest/globals';
import type { Article, RouteRules } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { type RoutePlan, RouteSet } from './route-set.js';

const now = new Date('2026-03-01T12:00:00Z');
const end = '2026-03-01T13:00:00.000Z';
const NOBODY: ReadonlySet<string> = new Set();

interface Case {
  readonly article?: Partial<Article>;
  readonly rules?: Partial<RouteRules>;
  readonly sent?: boolean;
  /** Who holds an earlier revision. */
  readonly holding?: readonly string[];
  readonly mayHold?: readonly string[];
  readonly at?: Date;
}

function verdict({ article, rules, sent = false, holding, mayHold = ['archive'], at = now }: Case) {
  const plan: RoutePlan = {
    id: 'wire',
    query: 'keyword:taken',
    rules,
    destinations: ['archive', 'site'],
    embargoHolders: mayHold,
  };
  const routable = {
    article: anArticle({ keywords: ['taken'], embargoUntil: end, ...article }),
    annotations: [],
    sentBy: sent ? new Set(['wire']) : NOBODY,
    holders: holding && new Map([['wire', holding]]),
  };
  return new RouteSet([plan]).decide(routable, at)[0];
}

const left = { keywords: ['left'] };
const killed = { pubStatus: 'canceled' } as const;

describe('what is under embargo', () => {
  it('is held, and goes to those that may hold it', () => {
    const held = { routeId: 'wire', outcome: 'hold', reason: 'embargoed', detail: end };
    expect(verdict({})).toEqual({ ...held, sentTo: ['archive'] });
    expect(verdict({ sent: true })).toEqual({ ...held, sentTo: ['archive'] });
    expect(verdict({ mayHold: [] })).toEqual(held);
    expect(verdict({ mayHold: [], holding: ['archive'] })).toEqual(held);
  });

  it('goes to nobody that a person or the delay keeps it from as well', () => {
    expect(verdict({ rules: { delay: '5m' } })?.sentTo).toBeUndefined();
    expect(verdict({ rules: { delay: '5m' }, sent: true, article: { signals: ['correction'] } })?.sentTo).toEqual(['archive']);
    expect(verdict({ rules: { approval: 'every-revision' } })).toMatchObject({ reason: 'awaiting-approval' });
    expect(verdict({ rules: { approval: 'every-revision' } })?.sentTo).toBeUndefined();
    expect(verdict({ rules: { rights: { refuse: [], requireTerms: true } }, article: { usageTerms: undefined } })).toEqual({
      routeId: 'wire',
      outcome: 'skip',
      reason: 'rights-refused',
      detail: expect.any(String),
    });
  });

  it('is sent to all at its end', () => {
    expect(verdict({ at: new Date(end) })).toEqual({
      routeId: 'wire',
      outcome: 'send',
      reason: 'matched',
      detail: 'keyword:taken',
    });
  });
});

describe('a revision that the query no longer takes', () => {
  const skipped = { routeId: 'wire', outcome: 'skip', reason: 'not-matched', detail: 'keyword:taken' };

  it('goes to those that hold an earlier one and that the route still names, under embargo only to those that still may', () => {
    const holding = ['archive', 'gone'];
    expect(verdict({ article: { ...left, embargoUntil: undefined }, holding })).toEqual({ ...skipped, sentTo: ['archive'] });
    expect(verdict({ article: left, holding })).toEqual({ ...skipped, sentTo: ['archive'] });
    expect(verdict({ article: left, holding: ['site', 'archive'] })?.sentTo).toEqual(['archive']);
    expect(verdict({ article: left, holding, mayHold: [] })).toEqual(skipped);
    expect(verdict({ article: left })).toEqual(skipped);
  });

  it('goes to all where the route has sent one', () => {
    const given = { article: { ...left, embargoUntil: undefined }, sent: true, holding: ['archive'] };
    expect(verdict(given)).toMatchObject({ outcome: 'send', reason: 'follows-earlier' });
  });
});

describe('a withdrawal of what was under embargo', () => {
  it('goes to those that hold it, also when they no longer may', () => {
    const skip = { routeId: 'wire', outcome: 'skip', detail: 'canceled' };
    expect(verdict({ article: killed })).toEqual({ ...skip, reason: 'never-sent' });
    expect(verdict({ article: killed, holding: ['archive'], mayHold: [] })).toEqual({
      ...skip,
      reason: 'never-released',
      sentTo: ['archive'],
    });
    expect(verdict({ article: killed, holding: ['archive'], sent: true })).toMatchObject({
      outcome: 'send',
      reason: 'withdrawal',
    });
  });
});

it('with too many routes to explain, those are told of that somebody holds it by', () => {
  const plans = Array.from({ length: 300 }, (_, i) => ({ id: `r${i}`, query: 'keyword:taken', destinations: ['archive'] }));
  const routable = { annotations: [], sentBy: NOBODY, holders: new Map([['r7', ['archive']]]) };
  const routes = new RouteSet(plans);
  for (const article of [anArticle(left), anArticle({ ...killed, revision: 2 })])
    expect(routes.decide({ ...routable, article }, now)).toMatchObject([{ routeId: 'r7', sentTo: ['archive'] }]);
});
