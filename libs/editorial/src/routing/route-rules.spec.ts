import { describe, expect, it } from '@jest/globals';
import type { Article, HoldReason, RouteRules } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import fc from 'fast-check';
import { releaseAtOf, waitsForPerson } from './held-for.js';
import { type Routable, RouteSet } from './route-set.js';
import type { PersonDecision } from './rules.js';

const now = new Date('2026-03-01T12:00:00Z');

const anyRules: fc.Arbitrary<Partial<RouteRules>> = fc.record(
  {
    delay: fc.constantFrom('90s', '15m', '2h'),
    approval: fc.constantFrom('first-revision' as const, 'every-revision' as const),
    enrichedOnly: fc.boolean(),
    rights: fc.record({ refuse: fc.subarray(['no archive', 'web only']), requireTerms: fc.boolean() }),
  },
  { requiredKeys: [] },
);

const anyPerson: fc.Arbitrary<PersonDecision> = fc.record({
  decision: fc.constantFrom('approve' as const, 'reject' as const),
  revision: fc.integer({ min: 1, max: 3 }),
});

const anyArticle: fc.Arbitrary<Partial<Article>> = fc.record(
  {
    revision: fc.integer({ min: 1, max: 3 }),
    usageTerms: fc.constantFrom('No archive', 'Web only', 'For subscribers', ''),
    embargoUntil: fc.constantFrom('2026-03-01T11:00:00Z', '2026-03-01T13:00:00Z', '2026-03-02'),
    signals: fc.subarray(['update' as const, 'correction' as const]),
  },
  { requiredKeys: [] },
);

const anySituation = fc.record({
  rules: anyRules,
  query: fc.constantFrom('*', 'provider:elsewhere'),
  article: anyArticle,
  sent: fc.boolean(),
  skipped: fc.subarray([{ annotator: 'places', reason: 'failed' as const }]),
  heldMinutes: fc.option(fc.integer({ min: 0, max: 240 })),
  person: fc.option(anyPerson),
});
type Situation = typeof anySituation extends fc.Arbitrary<infer T> ? T : never;

const routesOf = ({ rules, query }: Situation) => new RouteSet([{ id: 'site', query, rules }]);

function routableOf({ article, sent, skipped, heldMinutes, person }: Situation, given: Partial<Article> = {}): Routable {
  return {
    article: anArticle({ ...article, ...given }),
    annotations: [],
    skipped,
    sentBy: new Set(sent ? ['site'] : []),
    heldSince: new Map(heldMinutes === null ? [] : [['site', new Date(now.getTime() - heldMinutes * 60_000)]]),
    persons: new Map(person === null ? [] : [['site', person]]),
  };
}

describe('whatever the rules of a route', () => {
  it('a withdrawal never waits: it goes to whoever got the article, and to nobody else', () => {
    const withdrawals = fc.constantFrom('canceled' as const, 'withheld' as const);
    fc.assert(
      fc.property(anySituation, withdrawals, (situation, pubStatus) => {
        const [verdict] = routesOf(situation).decide(routableOf(situation, { pubStatus }), now);
        expect(verdict).toMatchObject(
          situation.sent ? { outcome: 'send', reason: 'withdrawal' } : { outcome: 'skip', reason: 'never-sent' },
        );
      }),
    );
  });

  it('nothing is sent while a hold lasts: until its end, or until a person approves that revision', () => {
    fc.assert(
      fc.property(anySituation, fc.double({ min: 0, max: 1, noNaN: true }), (situation, share) => {
        const routes = routesOf(situation);
        const revision = routableOf(situation);
        const [held] = routes.decide(revision, now);
        fc.pre(held?.outcome === 'hold');
        const heldSince = new Map([['site', revision.heldSince?.get('site') ?? now]]);
        const end = releaseAtOf(held)?.getTime();
        const later = new Date(now.getTime() + Math.floor(share * ((end ?? now.getTime() + 1e10) - now.getTime() - 1)));
        expect(routes.decideFor(['site'], { ...revision, heldSince }, later)).toEqual([held]);
        expect(waitsForPerson(held.reason as HoldReason)).toBe(end === undefined);
      }),
    );
  });

  it('what was held goes out in the end, once its time has come and a person has approved it', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const routes = routesOf(situation);
        const revision = routableOf(situation);
        fc.pre(routes.decide(revision, now)[0]?.outcome === 'hold');
        const persons = new Map([['site', { decision: 'approve' as const, revision: revision.article.revision }]]);
        const heldSince = new Map([['site', revision.heldSince?.get('site') ?? now]]);
        const later = new Date(now.getTime() + 48 * 3_600_000);
        expect(routes.decide({ ...revision, persons, heldSince }, later)[0]?.outcome).toBe('send');
      }),
    );
  });

  it('deciding for one route is deciding for all', () => {
    fc.assert(
      fc.property(anySituation, (situation) => {
        const routes = routesOf(situation);
        const revision = routableOf(situation);
        expect(routes.decideFor(['site', 'gone'], revision, now)).toEqual(routes.decide(revision, now));
      }),
    );
  });
});

it('an update that the rights refuse is not sent to whoever has the article; the withdrawal is', () => {
  const routes = new RouteSet([{ id: 'site', query: '*', rules: { rights: { refuse: ['no web'], requireTerms: false } } }]);
  const update = { article: anArticle({ revision: 2, usageTerms: 'NO WEB' }), annotations: [], sentBy: new Set(['site']) };
  expect(routes.decide(update, now)).toEqual([
    { routeId: 'site', outcome: 'skip', reason: 'rights-refused', detail: '"no web" in usageTerms' },
  ]);
  const kill = { ...update, article: { ...update.article, pubStatus: 'canceled' as const } };
  expect(routes.decide(kill, now)[0]?.outcome).toBe('send');
});
