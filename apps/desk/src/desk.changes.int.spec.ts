import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Article, RevisionChanges } from '@wireroom/contracts';
import { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleReceived, revise } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';

let desk: TestDesk;
const first = anArticle({
  guid: 'urn:example:changed',
  headline: 'Bridge closed',
  body: [{ type: 'paragraph', text: 'The bridge is closed for 3 days.' }],
  receivedAt: new Date().toISOString(),
});
const second = revise(first, {
  headline: 'Bridge still closed',
  body: [{ type: 'paragraph', text: 'The bridge is closed for 5 days.' }],
});
const third = revise(second, { pubStatus: 'canceled', body: [] });

beforeAll(async () => {
  desk = await startDesk('desk-changes');
  await received(first, third);
});
afterAll(() => desk?.stop());

function received(...articles: Article[]): Promise<void> {
  const events = articles.map((article) => articleReceived({ article }));
  return desk.app
    .get(TransactionGate)
    .run(() => desk.app.get(DeskPipeline).received(events, new BatchContext('desk-test', new Map())));
}

const get = (path: string) => fetch(`${desk.url}/api/articles/${first.id}/revisions/${path}`);
const changes = async (path: string) => (await (await get(path)).json()) as RevisionChanges;

test('a revision is compared with the newest before it that has come, until the one between has', async () => {
  const early = await get('3/changes');
  expect(early.headers.get('cache-control')).toBe('no-cache');
  expect(await early.json()).toMatchObject({ revision: 3, since: 1 });
  await received(second);
  expect(await changes('3/changes')).toMatchObject({ since: 2, blocks: [{ change: 'removed' }] });
});

test('what lies between two named revisions may be kept, and is the same when it is asked for again', async () => {
  await received(second);
  const answer = await get('2/changes?since=1');
  expect(answer.headers.get('cache-control')).toMatch(/immutable/);
  const told = (await answer.json()) as RevisionChanges;
  expect(told).toMatchObject({ articleId: first.id, revision: 2, since: 1, words: { added: 1, removed: 1, figures: 2 } });
  expect(told.properties.map(({ property }) => property)).toContain('headline');
  expect(await changes('2/changes?since=1')).toEqual(told);
  expect((await changes('3/changes?since=1')).properties.map(({ property }) => property)).toContain('pubStatus');
});

test.each([
  ['1/changes', 404],
  ['9/changes', 404],
  ['9/changes?since=1', 404],
  ['x/changes', 404],
  ['2/changes?since=2', 400],
  ['2/changes?since=0', 400],
  ['2/changes?since=one', 400],
])('%s is answered %d', async (path, status) => {
  expect((await get(path)).status).toBe(status);
});
