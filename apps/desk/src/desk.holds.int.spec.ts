import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Article, ArticlePublished, DeskArticle, RouteDecision, WirePage } from '@wireroom/contracts';
import { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleReceived, revise } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';

let desk: TestDesk;
let pipeline: DeskPipeline;
let gate: TransactionGate;

beforeAll(async () => {
  desk = await startDesk('desk-holds');
  pipeline = desk.app.get(DeskPipeline);
  gate = desk.app.get(TransactionGate);
});
afterAll(() => desk?.stop());

const start = Date.now();
const instant = (later: number) => new Date(start + later).toISOString();
const fresh = (name: string) => anArticle({ guid: `urn:example:${name}`, receivedAt: instant(0) });
const holds = (...routes: string[]): RouteDecision[] =>
  routes.map((routeId) => ({ routeId, outcome: 'hold', reason: 'awaiting-approval' }));
const sends = (...routes: string[]): RouteDecision[] =>
  routes.map((routeId) => ({ routeId, outcome: 'send', reason: 'matched' }));

function received(article: Article): Promise<void> {
  return gate.run(() => pipeline.received([articleReceived({ article })], new BatchContext('desk-test', new Map())));
}

function decided({ id, revision }: Article, later: number, decisions: RouteDecision[]): Promise<void> {
  const data: ArticlePublished['data'] = { articleId: id, revision, lane: 'routine', decisions, deliveries: [], timeline: [] };
  return gate.run(() => pipeline.published([{ time: instant(later), data } as ArticlePublished]));
}

async function get<T>(path: string): Promise<T> {
  return (await (await fetch(desk.url + path)).json()) as T;
}

async function held({ id }: Article): Promise<number | undefined> {
  const { entries } = await get<WirePage>('/api/wire?limit=500');
  return entries.find(({ articleId }) => articleId === id)?.held;
}

test('the wire says how many routes hold a revision, until they let go of it', async () => {
  const article = fresh('let-go');
  await received(article);
  expect(await held(article)).toBe(0);
  await decided(article, 1_000, [...holds('partners', 'late'), ...sends('all')]);
  expect(await held(article)).toBe(2);
  await decided(article, 2_000, sends('late'));
  expect(await held(article)).toBe(1);
  await decided(article, 1_000, [...holds('partners', 'late'), ...sends('all')]);
  expect(await held(article)).toBe(1);
  await decided(article, 3_000, sends('partners'));
  expect(await held(article)).toBe(0);
  const { trace } = await get<DeskArticle>(`/api/articles/${article.id}`);
  expect(trace.decisions.map(({ routeId, outcome }) => [routeId, outcome])).toEqual([
    ['partners', 'send'],
    ['late', 'send'],
    ['all', 'send'],
  ]);
});

test('also where the release is heard before the hold', async () => {
  const article = fresh('backwards');
  await decided(article, 2_000, sends('partners'));
  await decided(article, 1_000, holds('partners'));
  await received(article);
  expect(await held(article)).toBe(0);
});

test('a newer revision that nobody holds is not held, whatever became of the older', async () => {
  const article = fresh('replaced');
  const newer = { ...revise(article, { headline: 'Newer' }), receivedAt: instant(10) };
  await received(article);
  await decided(article, 1_000, holds('partners'));
  await received(newer);
  expect(await held(article)).toBe(0);
  await decided(newer, 2_000, holds('partners', 'late'));
  await decided(article, 3_000, sends('partners'));
  expect(await held(article)).toBe(2);
});
