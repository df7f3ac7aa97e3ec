import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, eventually } from '@wireroom/testkit';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';

let publishing: RunningPublishing;

beforeAll(async () => {
  const routes = [{ id: 'all', title: 'Everything', query: '*', destinations: [] }];
  publishing = await startPublishing('dry-run', { routes, destinations: [] });
});
afterAll(() => publishing?.stop());

const gate = () => publishing.app.get(TransactionGate);

let stories = 0;
const aStory = (given: Partial<Article>) => anArticle({ guid: `urn:draft:${++stories}`, ...given });

async function enriched(article: Article): Promise<void> {
  const event = articleEnriched({ article, lane: 'routine' });
  await publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
}

const dryRun = async (body: object) => {
  const response = await fetch(`${publishing.url}/v1/routes/dry-run`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};

it('says what it would have sent, follow-ups included, and sends nothing', async () => {
  const article = aStory({ keywords: ['quokka'], provider: 'drafts' });
  await enriched(article);
  await enriched({ ...article, revision: 2, keywords: [] });
  await enriched({ ...aStory({ keywords: ['wombat'], provider: 'drafts' }) });
  await eventually(async () => (await gate().read('select 1 from publishing.decision')).length === 3);
  const owed = () => gate().read('select 1 from publishing.ledger');
  const before = (await owed()).length;
  const { status, answer } = await dryRun({ query: 'provider:drafts AND keyword:quokka' });
  expect(status).toBe(200);
  expect(answer).toMatchObject({
    complete: true,
    articles: 1,
    revisions: 2,
    byProvider: { drafts: 2 },
    matches: [
      { articleId: article.id, revision: 1, reason: 'matched', detail: 'provider:drafts, keyword:quokka' },
      { articleId: article.id, revision: 2, reason: 'follows-earlier', detail: 'keyword:quokka' },
    ],
  });
  expect((await owed()).length).toBe(before);
  expect((await dryRun({ query: '*', days: 0.5, limit: 0 })).answer['matches']).toEqual([]);
});

it('counts what its rules would have kept back, and what would have waited for what', async () => {
  const terms = (usageTerms: string) => aStory({ provider: 'ruled', usageTerms });
  const waiting = terms('for subscribers');
  const embargoed = { ...terms('for subscribers'), embargoUntil: '2100-01-01T00:00:00Z' };
  for (const article of [waiting, { ...waiting, revision: 2 }, embargoed, terms('NO ARCHIVE'), terms('')])
    await enriched(article);
  const ruled = "select 1 from publishing.revision where article ->> 'provider' = 'ruled'";
  await eventually(async () => (await gate().read(ruled)).length === 5);
  const rights = { refuse: ['no archive'], requireTerms: true };
  const { answer } = await dryRun({ query: 'provider:ruled', rules: { rights, approval: 'first-revision' } });
  expect(answer).toMatchObject({
    articles: 2,
    revisions: 3,
    held: { 'awaiting-approval': 2 },
    refused: { '"no archive" in usageTerms': 1, 'usageTerms is missing': 1 },
  });
  const held = (answer['matches'] as { revision: number; held?: string }[]).map(({ revision, held: why }) => [revision, why]);
  expect(held.sort()).toEqual([
    [1, 'awaiting-approval'],
    [1, 'awaiting-approval'],
    [2, undefined],
  ]);
  expect((await dryRun({ query: 'provider:ruled' })).answer).toMatchObject({ revisions: 5, held: { embargoed: 1 }, refused: {} });
});

it.each([
  [{ query: '*', rules: { delay: 'soon' } }, 'request-invalid'],
  [{ query: 'colour:red' }, 'query-invalid'],
  [{ query: '*', days: 400 }, 'request-invalid'],
  [{}, 'request-invalid'],
])('%j is refused as %s', async (body, code) => {
  expect(await dryRun(body)).toMatchObject({ status: 400, answer: { code } });
});
