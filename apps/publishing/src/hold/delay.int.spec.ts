import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { eventually } from '@wireroom/testkit';
import { NewsroomOrders } from '../newsroom/order/newsroom-orders.js';
import { startCopy } from '../publishing.fixture.js';
import { PublishingPipeline } from '../publishing.pipeline.js';
import { type HoldStage, startHoldStage } from './hold-stage.fixture.js';

let stage: HoldStage;

beforeAll(async () => {
  stage = await startHoldStage('delay', { brief: { delay: '2s' }, long: { delay: '1h' }, free: {} });
});
afterAll(() => stage?.stop());

const heldRevision = (article: Article) => async () => (await stage.held(article))[0]?.revision === article.revision;

async function heldBy(route: string): Promise<Article> {
  const article = stage.story(route);
  await stage.enriched(article);
  await eventually(heldRevision(article));
  return article;
}

describe('a delay', () => {
  it('keeps a revision from its destination until it ends, then sends it once', async () => {
    const article = await heldBy('brief');
    const [held] = await stage.held(article);
    expect(Date.parse(held?.releaseAt ?? '') - Date.parse(held?.heldSince ?? '')).toBe(2_000);
    expect(stage.arrived('brief', article)).toEqual([]);
    await eventually(() => stage.arrived('brief', article).length === 1);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(held?.releaseAt ?? ''));
    expect(await stage.held(article)).toEqual([]);
    expect(await stage.decision('brief', article)).toMatchObject({ outcome: 'send', reason: 'matched' });
  });

  it('goes on for the update that takes the place of what waits', async () => {
    const article = await heldBy('brief');
    const [first] = await stage.held(article);
    await stage.enriched({ ...article, revision: 2 });
    await eventually(() => stage.arrived('brief', article).length === 1);
    expect(stage.arrived('brief', article)).toEqual([2]);
    const decided = await stage.rows<{ decisions: { routeId: string; detail?: string }[] }>(
      'select decisions from publishing.decision where article_id = $1 and revision = 2 order by decided_at limit 1',
      [article.id],
    );
    const detail = decided[0]?.decisions.find(({ routeId }) => routeId === 'brief')?.detail ?? '';
    expect(Date.parse(detail)).toBe(Date.parse(first?.releaseAt ?? ''));
  });

  it('is not for a correction of what was sent, but for its updates', async () => {
    const article = await heldBy('brief');
    await eventually(() => stage.arrived('brief', article).length === 1);
    const update: Article = { ...article, revision: 2, signals: ['update'] };
    await stage.enriched(update);
    await eventually(heldRevision(update));
    await stage.enriched({ ...article, revision: 3, signals: ['correction'] });
    await eventually(() => stage.arrived('brief', article).length === 2);
    expect(stage.arrived('brief', article)).toEqual([1, 3]);
    expect(await stage.held(article)).toEqual([]);
  });

  it('is none for a withdrawal of what was sent, which drops the update that waits', async () => {
    const article = await heldBy('brief');
    await eventually(() => stage.arrived('brief', article).length === 1);
    const update = { ...article, revision: 2 };
    await stage.enriched(update);
    await eventually(heldRevision(update));
    const killed: Article = { ...article, revision: 3, pubStatus: 'canceled' };
    await stage.withdrawn(killed);
    await eventually(() => stage.arrived('brief', article).length === 2);
    expect(stage.arrived('brief', article)).toEqual([1, 3]);
    expect(await stage.held(article)).toEqual([]);
  });

  it('follows the route: what a changed route holds is decided anew', async () => {
    const article = await heldBy('long');
    const { app } = stage.publishing;
    const [route] = await stage.rows<{ settings: { id: string; rules: object } }>(
      "select settings from publishing.route where id = 'long'",
    );
    const read = readOrder({ routes: [{ ...route?.settings, rules: {} }] }, ['routes', 'destinations']);
    await app.get(NewsroomOrders).apply({ read, dryRun: false });
    await eventually(() => stage.arrived('long', article).length === 1);
    expect(await stage.held(article)).toEqual([]);
  });
});

describe('the release clock', () => {
  it('releases each article once, however many copies run', async () => {
    const copy = await startCopy(stage.publishing.database);
    const articles = Array.from({ length: 12 }, () => stage.story('brief'));
    for (const article of articles) await stage.enriched(article);
    await eventually(() => articles.every((article) => stage.arrived('brief', article).length > 0));
    await copy.app.close();
    expect(articles.map((article) => stage.arrived('brief', article))).toEqual(articles.map(() => [1]));
    const decided = await stage.rows<{ count: number }>(
      'select count(*)::int as count from publishing.decision where article_id = any($1::uuid[]) group by article_id',
      [articles.map(({ id }) => id)],
    );
    expect(decided).toEqual(articles.map(() => ({ count: 2 })));
  });

  it('releases all that ends together, more than fit into one transaction', async () => {
    const embargoUntil = new Date(Date.now() + 4_000).toISOString();
    const articles = Array.from({ length: 250 }, () => stage.story('free', { embargoUntil }));
    for (const article of articles) await stage.enriched(article);
    await eventually(() => articles.every((article) => stage.arrived('free', article).length > 0));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(embargoUntil));
    expect(articles.map((article) => stage.arrived('free', article))).toEqual(articles.map(() => [1]));
  });

  it('releases nothing by a clock of its process that is ahead', async () => {
    const article = stage.story('free', { embargoUntil: new Date(Date.now() + 3_600_000).toISOString() });
    await stage.enriched(article);
    await eventually(heldRevision(article));
    const clock = stage.publishing.app.get<Clock>(CLOCK);
    const { now } = clock;
    try {
      clock.now = () => new Date(Date.now() + 7_200_000);
      await stage.publishing.app.get(PublishingPipeline).releaseDue();
    } finally {
      clock.now = now;
    }
    expect(await stage.held(article)).toHaveLength(1);
    expect(stage.arrived('free', article)).toEqual([]);
  });

  it('releases what became due while nobody was running', async () => {
    const article = await heldBy('brief');
    const [held] = await stage.held(article);
    await stage.publishing.app.close();
    await eventually(() => Date.now() > Date.parse(held?.releaseAt ?? ''));
    expect(stage.arrived('brief', article)).toEqual([]);
    const copy = await startCopy(stage.publishing.database);
    await eventually(() => stage.arrived('brief', article).length === 1);
    await copy.app.close();
  });
});
