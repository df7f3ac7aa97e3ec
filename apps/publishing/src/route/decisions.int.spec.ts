import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, ArticleDecisions, ArticlePublished } from '@wireroom/contracts';
import { MAX_EXPLAINED_ROUTES } from '@wireroom/editorial';
import { Broker } from '@wireroom/messaging';
import { anArticle, articleEnriched, eventually } from '@wireroom/testkit';
import { OPERATOR_KEY, type RunningPublishing, startPublishing } from '../publishing.fixture.js';

let few: RunningPublishing;
let many: RunningPublishing;

beforeAll(async () => {
  few = await startPublishing('decisions', {
    routes: [
      { id: 'now', title: 'Now', query: '*' },
      { id: 'later', title: 'Later', query: 'keyword:quokka', rules: { delay: '1s' } },
      { id: 'never', title: 'Never', query: 'keyword:wombat' },
    ],
    destinations: [],
  });
  many = await startPublishing('many-decisions', {
    routes: [
      { id: 'all', title: 'All', query: '*' },
      { id: 'rights', title: 'Rights', query: '*', rules: { rights: { refuse: ['no archive'] } } },
      ...Array.from({ length: MAX_EXPLAINED_ROUTES }, (_, n) => ({ id: `r${n}`, title: `${n}`, query: `keyword:k${n}` })),
    ],
    destinations: [],
  });
});
afterAll(() => Promise.all([few?.stop(), many?.stop()]));

let stories = 0;
const aStory = (given: Partial<Article> = {}) => anArticle({ guid: `urn:decisions:${++stories}`, ...given });

async function enriched(publishing: RunningPublishing, article: Article): Promise<void> {
  const event = articleEnriched({ article });
  await publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
}

async function get(publishing: RunningPublishing, path: string, key = OPERATOR_KEY) {
  const response = await fetch(`${publishing.url}/v1/articles/${path}`, { headers: { authorization: `Bearer ${key}` } });
  return { status: response.status, answer: (await response.json()) as ArticleDecisions };
}

const decisionsOf = async (publishing: RunningPublishing, path: string) => (await get(publishing, path)).answer.decisions;
const decided = (publishing: RunningPublishing, { id }: Article) =>
  eventually(async () => (await get(publishing, `${id}/decisions`)).status === 200);

describe('the decisions about a revision', () => {
  it('are those of every route, also after one of them has let go of it, and the event tells the same', async () => {
    const article = aStory({ keywords: ['quokka'] });
    await enriched(few, article);
    await decided(few, article);
    const path = `${article.id}/decisions`;
    await eventually(async () => (await decisionsOf(few, path)).every(({ outcome }) => outcome !== 'hold'));
    const decisions = [
      { routeId: 'later', outcome: 'send', reason: 'matched', detail: 'keyword:quokka' },
      { routeId: 'never', outcome: 'skip', reason: 'not-matched', detail: 'keyword:wombat' },
      { routeId: 'now', outcome: 'send', reason: 'matched' },
    ];
    expect(await decisionsOf(few, path)).toEqual(decisions.map((each) => ({ ...each, recorded: true })));
    const event = await eventually(async () => {
      const { jsm } = few.app.get(Broker);
      const last = await jsm.streams.getMessage('ARTICLES', { last_by_subj: 'article.published.routine' });
      const published = last?.json<ArticlePublished>();
      return published?.subject === article.id && published.data.decisions[0]?.outcome === 'send' && published;
    });
    expect(event.data.decisions).toEqual(decisions);
    expect(event.data.timeline[0]?.note).toBe('to later');
  });

  it('are of the revision asked for, the newest by default', async () => {
    const article = aStory({ keywords: ['wombat'] });
    await enriched(few, article);
    await enriched(few, { ...article, revision: 2, keywords: [] });
    await eventually(async () => (await get(few, `${article.id}/decisions?revision=2`)).status === 200);
    const reasons = async (query: string) =>
      (await decisionsOf(few, `${article.id}/decisions?route=never${query}`)).map(({ reason }) => reason);
    expect(await reasons('')).toEqual(['follows-earlier']);
    expect(await reasons('&revision=1')).toEqual(['matched']);
  });
});

describe('with many routes', () => {
  it('why not is found again for a route that is named, and said to be', async () => {
    const article = aStory({ keywords: ['k7'], usageTerms: 'No archive' });
    await enriched(many, article);
    await decided(many, article);
    const path = `${article.id}/decisions`;
    const refused = { routeId: 'rights', outcome: 'skip', reason: 'rights-refused', detail: '"no archive" in usageTerms' };
    expect(await decisionsOf(many, path)).toEqual([
      { routeId: 'all', outcome: 'send', reason: 'matched', recorded: true },
      { routeId: 'r7', outcome: 'send', reason: 'matched', detail: 'keyword:k7', recorded: true },
      { ...refused, recorded: true },
    ]);
    expect(await decisionsOf(many, `${path}?route=r7`)).toEqual([expect.objectContaining({ routeId: 'r7', recorded: true })]);
    expect(await decisionsOf(many, `${path}?route=r8`)).toEqual([
      { routeId: 'r8', outcome: 'skip', reason: 'not-matched', detail: 'keyword:k8', recorded: false },
    ]);
    expect((await get(many, `${path}?route=gone`)).status).toBe(404);
  });
});

it.each([
  ['3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10/decisions', 404],
  ['none/decisions', 400],
  ['3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10/decisions?revision=0', 400],
])('%s is answered %d, and 401 without the operator key', async (path, status) => {
  expect((await get(few, path)).status).toBe(status);
  expect((await get(few, path, 'another-key-altogether')).status).toBe(401);
});
