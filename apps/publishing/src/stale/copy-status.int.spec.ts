import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Article, CopyStatus, CopyStatusList } from '@wireroom/contracts';
import { articleIdOf, deliveryIdOf } from '@wireroom/editorial';
import { anArticle, articleEnriched, eventually, startReceiver } from '@wireroom/testkit';
import { OPERATOR_KEY } from '../publishing.fixture.js';
import { ReaderStage } from '../reader/reader-stage.fixture.js';

const SPORT = 'a-key-of-the-client-sport-desk';
const CITY = 'a-key-of-the-client-city-desk';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let stage: ReaderStage;

const routes = [
  { id: 'sport', title: 'Sport', query: 'keyword:sport', destinations: ['site'], keys: [{ id: 'sport', key: SPORT }] },
  { id: 'city', title: 'City', query: 'keyword:city', keys: [{ id: 'city', key: CITY }] },
];

beforeAll(async () => {
  receiver = await startReceiver();
  const { url, secret } = receiver;
  const destinations = [{ id: 'site', type: 'webhook', url, secret, allowPrivateNetwork: true }];
  stage = await ReaderStage.start('copies', { routes, destinations }, { WIREROOM_STATUS_COPIES: '4' });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await receiver?.stop();
});

function ask(path: string, key = SPORT, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${stage.publishing.url}/v1/articles/${path}`, { headers: { authorization: `Bearer ${key}`, ...headers } });
}

async function statusOf({ id }: Article, revision: number, key = SPORT): Promise<CopyStatus> {
  return CopyStatus.parse(await (await ask(`${id}/status?revision=${revision}`, key)).json());
}

function askMany(copies: object[], key = SPORT): Promise<Response> {
  return fetch(`${stage.publishing.url}/v1/articles/status`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ copies }),
  });
}

async function decided({ id, revision }: Article): Promise<void> {
  const sql = 'select 1 from publishing.decision where article_id = $1 and revision = $2';
  await eventually(async () => (await stage.rows(sql, [id, revision])).length > 0);
}

async function enriched(article: Article): Promise<void> {
  const event = articleEnriched({ article });
  await stage.publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
  await decided(article);
}

const numbers = ({ followed }: CopyStatus) => followed.map(({ revision }) => revision);

describe('how a copy stands', () => {
  it('is said from its first revision to its withdrawal and after, with what followed', async () => {
    const first = await stage.publish({ keywords: ['sport'] });
    expect(await statusOf(first, 1)).toMatchObject({ articleId: first.id, guid: first.guid, revision: 1, status: 'current' });
    const corrected = await stage.update(first, { headline: 'Two goals.', signals: ['correction'] });
    const stale = await statusOf(first, 1);
    expect(stale).toMatchObject({ status: 'corrected', newest: { revision: 2, pubStatus: 'usable', signals: ['correction'] } });
    expect(stale.since).toBe(stale.newest?.at);
    expect(await statusOf(first, 2)).toMatchObject({ status: 'current', followed: [] });
    const killed = await stage.kill(corrected);
    for (const revision of [1, 2, 3]) expect(await statusOf(first, revision)).toMatchObject({ status: 'withdrawn' });
    expect(numbers(await statusOf(first, 1))).toEqual([2, 3]);
    await stage.update(killed, { pubStatus: 'usable', signals: [], headline: 'Three goals.' });
    expect(await statusOf(first, 2)).toMatchObject({ status: 'reopened', newest: { revision: 4, pubStatus: 'usable' } });
    expect(await statusOf(first, 4)).toMatchObject({ status: 'current' });
    expect(await statusOf(first, 5)).toMatchObject({ status: 'ahead' });
  });

  it('does not change its ETag while nothing changes', async () => {
    const article = await stage.publish({ keywords: ['sport'] });
    const path = `${article.id}/status?revision=1`;
    const fresh = await ask(path);
    const etag = String(fresh.headers.get('etag'));
    expect(fresh.headers.get('cache-control')).toBe('private, no-cache');
    const again = await ask(path, SPORT, { 'if-none-match': `W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    await stage.update(article, { headline: 'Newer.' });
    expect((await ask(path, SPORT, { 'if-none-match': etag })).status).toBe(200);
  });

  it('of what is forgotten says only what is known for ever', async () => {
    const first = await stage.publish({ keywords: ['sport'] });
    const second = await stage.update(first, { signals: ['correction'], headline: 'Corrected.' });
    const [revision, entry] = ['revision', 'product_entry'].map(
      (table) => `delete from publishing.${table} where article_id = $1`,
    );
    await stage.gate.run(async () => {
      await stage.gate.sql(String(revision), [first.id]);
      await stage.gate.sql(String(entry), [first.id]);
    });
    const forgotten = await statusOf(first, 1);
    expect(forgotten).toMatchObject({ status: 'outdated', followed: [{ revision: 2, pubStatus: 'usable' }] });
    expect(forgotten.newest).toEqual({ revision: 2, pubStatus: 'usable' });
    expect(forgotten.since).toBeUndefined();
    const killed = await stage.kill(second);
    await stage.gate.run(() => stage.gate.sql(String(revision), [killed.id]));
    const withdrawn = await statusOf(first, 1);
    expect(withdrawn).toMatchObject({ status: 'withdrawn', guid: first.guid, since: expect.stringMatching(/Z$/) });
  });
});

describe('who asks', () => {
  it('is told the same of what is not there and of what is not theirs; the operator is told of all', async () => {
    const article = await stage.publish({ keywords: ['sport'] });
    const nothing = await ask(`00000000-0000-5000-8000-000000000000/status?revision=1`, CITY);
    const foreign = await ask(`${article.id}/status?revision=1`, CITY);
    expect([nothing.status, foreign.status]).toEqual([404, 404]);
    const shape = async (response: Response) => Object.keys((await response.json()) as object).sort();
    expect(await shape(foreign)).toEqual(await shape(nothing));
    expect(await statusOf(article, 1, OPERATOR_KEY)).toMatchObject({ status: 'current' });
    expect((await ask(`${article.id}/status`, 'no-key-of-anybody-here')).status).toBe(401);
  });

  it('is told of no revision that is held, but of the withdrawal after it', async () => {
    const article = await stage.publish({ keywords: ['sport', 'city'] });
    const embargoed: Article = { ...article, revision: 2, headline: 'Later.', embargoUntil: '2099-01-01T00:00:00.000Z' };
    await enriched(embargoed);
    for (const key of [SPORT, CITY, OPERATOR_KEY])
      expect(await statusOf(article, 1, key)).toMatchObject({ status: 'current', newest: { revision: 1 } });
    await stage.kill(embargoed);
    expect(await statusOf(article, 1, CITY)).toMatchObject({ status: 'withdrawn' });
    expect(numbers(await statusOf(article, 1, CITY))).toEqual([3]);
  });
});

describe('many copies', () => {
  it('are answered in order, by article, by what the provider calls them, and by delivery', async () => {
    const named = 'urn:copies:named';
    const first = anArticle({ guid: named, keywords: ['sport'] });
    const article: Article = { ...first, id: articleIdOf(first.provider, named) };
    for (const revision of [1, 2]) await enriched({ ...article, revision, headline: `Take ${revision}.` });
    const deliveryId = deliveryIdOf('site', article.id, 1);
    const { provider, guid, id: articleId } = article;
    const response = await askMany([
      { deliveryId },
      { provider, guid, revision: 2 },
      { provider, guid: 'urn:never' },
      { articleId, revision: 1 },
    ]);
    expect(response.status).toBe(200);
    const { copies } = CopyStatusList.parse(await response.json());
    expect(copies.map(({ status }) => status)).toEqual(['outdated', 'current', 'unknown', 'outdated']);
    expect(copies[0]).toMatchObject({ deliveryId, articleId, revision: 1 });
    const one = await ask(`status?provider=${provider}&guid=${encodeURIComponent(guid)}&revision=1`);
    expect(await one.json()).toMatchObject({ articleId, status: 'outdated' });
  });

  it.each([
    [[{}]],
    [[{ provider: 'ap' }]],
    [[{ articleId: '00000000-0000-5000-8000-000000000000', provider: 'ap', guid: 'urn:1' }]],
    [[{ articleId: '00000000-0000-5000-8000-000000000000', revision: 0 }]],
    [Array.from({ length: 5 }, (_, n) => ({ provider: 'ap', guid: `urn:${n}` }))],
  ])('that cannot be understood are refused: %j', async (copies) => {
    expect((await askMany(copies)).status).toBe(400);
  });
});
