import { describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { MAX_EXPLAINED_ROUTES, RouteSet } from './route-set.js';

const routes = new RouteSet([
  { id: 'all', query: '*' },
  { id: 'harbour', query: 'provider:harbour AND urgency:<=4' },
]);
const now = new Date('2026-03-01T12:00:00Z');
const decide = (article: Article, sentBy: readonly string[] = [], at = now) =>
  routes.decide({ article, annotations: [], sentBy: new Set(sentBy) }, at);

describe('RouteSet', () => {
  it('says why a route takes a revision and why not, in the words of its query', () => {
    expect(decide(anArticle({ provider: 'meridian' }))).toEqual([
      { routeId: 'all', outcome: 'send', reason: 'matched' },
      { routeId: 'harbour', outcome: 'skip', reason: 'not-matched', detail: 'provider:harbour' },
    ]);
    expect(decide(anArticle({ provider: 'harbour', urgency: 3 }))[1]).toEqual({
      routeId: 'harbour',
      outcome: 'send',
      reason: 'matched',
      detail: 'provider:harbour, urgency:<=4',
    });
  });

  it('goes on sending an article to whoever got it, though the query no longer takes it', () => {
    const changed = anArticle({ provider: 'harbour', urgency: 6, revision: 2 });
    expect(decide(changed, ['harbour'])[1]).toEqual({
      routeId: 'harbour',
      outcome: 'send',
      reason: 'follows-earlier',
      detail: 'urgency:<=4',
    });
  });

  it('holds what is under embargo, to the millisecond', () => {
    const held = anArticle({ embargoUntil: '2026-03-01T13:00:00.001+01:00' });
    expect(decide(held)[0]).toMatchObject({ outcome: 'hold', detail: '2026-03-01T12:00:00.001Z' });
    expect(decide(held)[1]).toMatchObject({ outcome: 'skip' });
    expect(decide(anArticle({ embargoUntil: '2026-03-01T13:00:00+01:00' }))[0]?.outcome).toBe('send');
  });

  it('holds a date alone until that day has begun everywhere', () => {
    const held = anArticle({ embargoUntil: '2026-03-01' });
    expect(decide(held, [], new Date('2026-03-01T11:59:59Z'))[0]?.outcome).toBe('hold');
    expect(decide(held)[0]?.outcome).toBe('send');
  });

  it('sends a withdrawal to whoever got the article, at once, and to nobody else', () => {
    const killed = anArticle({ pubStatus: 'canceled', embargoUntil: '2027-01-01T00:00:00Z' });
    expect(decide(killed, ['harbour'])).toEqual([
      { routeId: 'all', outcome: 'skip', reason: 'never-sent', detail: 'canceled' },
      { routeId: 'harbour', outcome: 'send', reason: 'withdrawal', detail: 'canceled' },
    ]);
  });

  it('leaves out why not where there are too many routes to say it for each', () => {
    const many = Array.from({ length: MAX_EXPLAINED_ROUTES + 1 }, (_, n) => ({ id: `r${n}`, query: `keyword:k${n}` }));
    const set = new RouteSet(many);
    const taken = { article: anArticle({ keywords: ['k7'] }), annotations: [], sentBy: new Set<string>() };
    expect(set.decide(taken, now)).toEqual([{ routeId: 'r7', outcome: 'send', reason: 'matched', detail: 'keyword:k7' }]);
  });
});
