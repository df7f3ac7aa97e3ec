import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, ProductPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { type HoldStage, startHoldStage } from '../hold/hold-stage.fixture.js';
import { startCopy } from '../publishing.fixture.js';
import { newsFor } from '../websub/distribute/news.js';
import type { ClaimedSubscription } from '../websub/distribute/subscription.js';

let stage: HoldStage;
beforeAll(async () => {
  stage = await startHoldStage('expiry', { site: {} });
});
afterAll(() => stage?.stop());

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const feed = () => fetch(`${stage.publishing.url}/v1/feeds/site.json`);
const listed = async ({ id }: Article) => (await (await feed()).text()).includes(id);

async function log({ id }: Article): Promise<[number, boolean][]> {
  const page = (await (await fetch(`${stage.publishing.url}/v1/products/site/items?limit=200`)).json()) as ProductPage;
  return page.items.filter(({ articleId }) => articleId === id).map((item) => [item.revision, item.expired ?? false]);
}

async function sent(given: Partial<Article>): Promise<Article> {
  const article = stage.story('site', given);
  await stage.enriched(article);
  await eventually(() => stage.arrived('site', article).length === 1);
  return article;
}

describe('what expires', () => {
  it('leaves the feed under a new ETag, is told of in the log once, and goes to nobody; a newer revision lists it again', async () => {
    const copy = await startCopy(stage.publishing.database);
    const article = await sent({ expiresAt: inMs(2_000) });
    const etag = (await feed()).headers.get('etag');
    expect(await listed(article)).toBe(true);
    await eventually(async () => !(await listed(article)));
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(article.expiresAt ?? ''));
    expect((await feed()).headers.get('etag')).not.toBe(etag);
    await stage.enriched({ ...article, revision: 2, expiresAt: undefined });
    await eventually(() => listed(article));
    await copy.app.close();
    expect(await log(article)).toEqual([
      [1, false],
      [1, true],
      [2, false],
    ]);
    await eventually(() => stage.arrived('site', article).length === 2);
    expect(stage.arrived('site', article)).toEqual([1, 2]);
  });

  it('is no news to subscribers of the hub: their place moves on', async () => {
    const article = await sent({ expiresAt: inMs(1_500) });
    await eventually(async () => !(await listed(article)));
    const gate = stage.publishing.app.get(TransactionGate);
    const subscription = { routeId: 'site', topic: 'http://127.0.0.1/v1/feeds/site.json', format: 'jsonfeed' };
    const news = await newsFor(gate, { ...subscription, position: 0 } as ClaimedSubscription, 'Site');
    expect('bytes' in news ? news.bytes.toString() : '').not.toContain(article.id);
    expect(news.position).toBeGreaterThan(0);
  });

  it('takes the article out of the feed when a newer revision says that it has expired', async () => {
    const article = await sent({});
    const update = { ...article, revision: 2, expiresAt: inMs(-1_000) };
    await stage.enriched(update);
    await eventually(async () => !(await listed(article)));
    expect(await stage.decision('site', update)).toMatchObject({ outcome: 'skip', reason: 'expired' });
    expect(await log(article)).toEqual([
      [1, false],
      [1, true],
    ]);
    expect(stage.arrived('site', article)).toEqual([1]);
  });

  it('expires after a restart what became due while nobody was running', async () => {
    const article = await sent({ expiresAt: inMs(2_500) });
    await stage.publishing.app.close();
    await eventually(() => Date.now() > Date.parse(article.expiresAt ?? ''));
    const copy = await startCopy(stage.publishing.database);
    const gone = async () => !(await (await fetch(`${copy.url}/v1/feeds/site.json`)).text()).includes(article.id);
    await eventually(gone);
    await copy.app.close();
  });
});
