import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { eventually, startReceiver } from '@wireroom/testkit';
import { type ProveStage, startProveStage, webhook } from '../prove/prove.fixture.js';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let stage: ProveStage;

const site = () => webhook('site', receiver);
const route = (query: string, to: string[] = ['site']) => ({ id: 'wire', title: 'Wire', query, destinations: to });

beforeAll(async () => {
  receiver = await startReceiver();
  stage = await startProveStage('told', { routes: [route('*')], destinations: [site()] });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await receiver?.stop();
});

const gotBy = ({ id }: Article) => receiver.arrivals.filter(({ article }) => article === id).map(({ revision }) => revision);

async function told(article: Article, ...revisions: number[]): Promise<void> {
  await eventually(() => gotBy(article).length >= revisions.length);
  expect(gotBy(article)).toEqual(revisions);
}

it.each([
  ['matches as before', true, () => ({ routes: [route('*')], destinations: [site()] })],
  ['has a query that takes it no longer', true, () => ({ routes: [route('provider:nobody')], destinations: [site()] })],
  ['names the destination no longer', false, () => ({ routes: [route('*', [])], destinations: [site()] })],
  ['is gone', false, () => ({ routes: [], destinations: [site()] })],
  ['is gone, and the destination with it', false, () => ({ routes: [], destinations: [] })],
])('where the route %s, a correction follows (%s), and a withdrawal always', async (_, corrected, newsroom) => {
  await stage.order({ routes: [route('*')], destinations: [site()], prune: true });
  const article = stage.story();
  await stage.enriched(article);
  await told(article, 1);
  await stage.order({ ...newsroom(), prune: true });
  const correction: Article = { ...article, revision: 2, headline: 'Corrected.', signals: ['correction'] };
  await stage.enriched(correction);
  await eventually(async () => {
    const rows = await stage.rows('select 1 from publishing.article where article_id = $1 and revision = 2', [article.id]);
    return rows.length === 1;
  });
  if (corrected) await told(article, 1, 2);
  await stage.withdraw(correction);
  await told(article, ...(corrected ? [1, 2, 3] : [1, 3]));
});
