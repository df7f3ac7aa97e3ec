import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, ProductItem, ProductPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually } from '@wireroom/testkit';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { clientOf, inJson } from './client.fixture.js';

const KEY = 'a-key-of-the-client-harbour';
const NEXT_KEY = 'the-next-key-of-client-harbour';
const OTHER_KEY = 'a-key-of-the-client-island';

let publishing: RunningPublishing;
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
  const route = (id: string, query: string) => ({ id, title: id, query });
  publishing = await startPublishing(
    'pull',
    {
      routes: [
        route('all', '*'),
        route('quiet', 'provider:nobody'),
        route('paged', 'provider:nobody'),
        {
          ...route('closed', 'provider:closed'),
          keys: [
            { id: 'harbour', key: KEY },
            { id: 'harbour', key: NEXT_KEY },
            { id: 'island', key: OTHER_KEY },
          ],
        },
      ],
    },
    { WIREROOM_FEED_PAGE: '1' },
  );
  client = clientOf(publishing);
});

afterAll(() => publishing?.stop());

let stories = 0;
const aStory = (given: Partial<Article> = {}) => anArticle({ guid: `urn:spec:${++stories}`, ...given });

async function enriched(article: Article): Promise<void> {
  const event = articleEnriched({ article });
  await publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
}

async function withdrawn(article: Article): Promise<void> {
  const event = articleReceived({ article, lane: 'flash', outcome: 'withdrawn' });
  await publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
}

const ofArticle = ({ items }: ProductPage, { id }: Article) => items.filter(({ articleId }) => articleId === id);

describe('the items of a route', () => {
  it('are its revisions, updates and withdrawals too, each an entry of its own', async () => {
    const article = aStory({ headline: 'Ferry sails' });
    await enriched(article);
    await enriched({ ...article, revision: 2, headline: 'Ferry sails again' });
    const before = await eventually(async () => {
      const page = ofArticle(await client.items('all/items'), article);
      return page.length === 2 && page;
    });
    expect(before[1]?.article).toMatchObject({ uri: `urn:uuid:${article.id}`, headlines: [{ value: 'Ferry sails again' }] });
    await withdrawn({ ...article, revision: 3, pubStatus: 'canceled' });
    const found = await eventually(async () => {
      const page = ofArticle(await client.items('all/items'), article);
      return page.length === 3 && page;
    });
    expect(found.map(({ revision, withdrawn }) => [revision, withdrawn])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    // What is withdrawn keeps its place, and goes to nobody any more.
    for (const { article: text, rendition, fault } of found.slice(0, 2))
      expect([text, rendition, fault?.code]).toEqual([undefined, undefined, 'revision-withdrawn']);
    expect(found[2]?.article).toMatchObject({ pubStatus: 'canceled' });
  });

  it('come in the format that is asked for: as text, or in base64 where that is not UTF-8', async () => {
    const article = aStory({ headline: 'Fähre fährt' });
    await enriched(article);
    const inFormat = (format: string) =>
      eventually(async () => ofArticle(await client.items(`all/items?format=${format}`), article)[0] as ProductItem);
    expect(await inFormat('nitf')).toMatchObject({
      mediaType: 'application/nitf+xml; charset=utf-8',
      rendition: expect.stringContaining('Fähre fährt'),
    });
    const latin1 = await inFormat('iptc7901');
    expect(latin1.encoding).toBe('base64');
    expect(Buffer.from(latin1.rendition ?? '', 'base64').toString('latin1')).toContain('Fähre fährt');
    expect((await inFormat('jsonfeed')).article).toMatchObject({ items: [{ title: 'Fähre fährt' }] });
    expect(await inFormat('application/atom%2Bxml')).toEqual(await inFormat('atom'));
  });

  it('that have no revision any more say so and keep their place', async () => {
    await client.list('paged', [1, 2, 3]);
    const page = await client.items('paged/items?limit=2');
    expect(page.items.map(({ fault }) => fault?.code)).toEqual(['revision-missing', 'revision-missing']);
    expect(page.cursor).toBe(page.items[1]?.sequence);
    expect((await client.items(`paged/items?cursor=${page.cursor}`)).items.map(({ revision }) => revision)).toEqual([3]);
  });

  it.each(['cursor=UPPER', 'limit=0', 'limit=501', 'wait=51', 'format=pdf', 'cursor=-1'])('refuse %s', async (query) => {
    const response = await client.products(`all/items?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(query.split('=')[0] ?? '') });
  });

  it('of no route are not there', async () => {
    expect(await client.status('nothing/items')).toBe(404);
  });
});

describe('a named cursor', () => {
  it('moves by acknowledgement only, never back, and keeps what was acknowledged and when', async () => {
    await client.list('quiet', [1, 2, 3, 4]);
    const [first, second, , last] = (await client.items('quiet/items')).items.map(({ sequence }) => sequence) as [
      number,
      number,
      number,
      number,
    ];
    expect((await client.cursor('quiet/cursors/press', { method: 'PUT' })).status).toBe(201);
    expect((await client.items('quiet/items?cursor=press&limit=2')).items).toHaveLength(2);
    expect((await client.items('quiet/items?cursor=press&limit=1')).items[0]?.sequence).toBe(first);

    const acknowledged = await client.cursor('quiet/cursors/press/ack', inJson('POST', { sequence: second }));
    expect(acknowledged).toMatchObject({ status: 200, cursor: { position: second, acknowledged: second, latestSequence: last } });
    expect((await client.items('quiet/items?cursor=press')).items).toHaveLength(2);
    for (const sequence of [second, first])
      expect((await client.cursor('quiet/cursors/press/ack', inJson('POST', { sequence }))).cursor).toEqual(acknowledged.cursor);
    expect(await client.cursor('quiet/cursors/press', { method: 'PUT' })).toEqual({ status: 200, cursor: acknowledged.cursor });
  });

  it('goes back to replay from a sequence or a time, and still tells what was acknowledged', async () => {
    const { cursor: before } = await client.cursor('quiet/cursors/press');
    const replayed = await client.cursor('quiet/cursors/press', inJson('PUT', { after: 0 }));
    expect(replayed).toMatchObject({ status: 200, cursor: { position: 0, acknowledged: before.acknowledged } });
    expect(replayed.cursor.acknowledgedAt).toBe(before.acknowledgedAt);
    expect((await client.items('quiet/items?cursor=press')).items).toHaveLength(4);

    const since = new Date().toISOString();
    await client.list('quiet', [5]);
    await client.cursor('quiet/cursors/press', inJson('PUT', { since }));
    expect((await client.items('quiet/items?cursor=press')).items.map(({ revision }) => revision)).toEqual([5]);
    await client.cursor('quiet/cursors/press', inJson('PUT', { since: '2020-01-01T00:00:00Z' }));
    expect((await client.items('quiet/items?cursor=press')).items).toHaveLength(5);
  });

  it('never passes what has not come yet', async () => {
    const { latestSequence } = (await client.cursor('quiet/cursors/press')).cursor;
    for (const [path, init] of [
      ['quiet/cursors/press/ack', inJson('POST', { sequence: latestSequence + 1_000 })],
      ['quiet/cursors/press', inJson('PUT', { after: latestSequence + 1_000 })],
      ['quiet/cursors/press', inJson('PUT', { after: 1, since: '2026-01-01T00:00:00Z' })],
      ['quiet/cursors/press/ack', inJson('POST', {})],
      ['quiet/cursors/7', { method: 'PUT' }],
    ] as const)
      expect(await client.status(path, init)).toBe(400);
    expect((await client.cursor('quiet/cursors/press')).cursor.latestSequence).toBe(latestSequence);
  });

  it('is forgotten when it is deleted; what it acknowledged is not', async () => {
    expect(await client.status('quiet/cursors/press', { method: 'DELETE' })).toBe(204);
    for (const method of ['GET', 'DELETE']) expect(await client.status('quiet/cursors/press', { method })).toBe(404);
    expect(await client.status('quiet/items?cursor=press')).toBe(404);
    expect(await client.status('quiet/cursors/press/ack', inJson('POST', { sequence: 1 }))).toBe(404);
    const changes = await publishing.app
      .get(TransactionGate)
      .read<{ change: string }>("select change from publishing.product_cursor_change where name = 'press' order by changed_at");
    expect(changes.map(({ change }) => change)).toEqual(['moved', 'acknowledged', 'moved', 'moved', 'moved', 'deleted']);
  });
});

describe('a route with keys', () => {
  const bearer = (key: string) => ({ headers: { authorization: `Bearer ${key}` } });

  it('shows nothing without one of them', async () => {
    const paths = ['products/closed/items', 'products/closed/stream', 'products/closed/cursors/a', 'feeds/closed.json'];
    for (const path of paths) {
      const answers = await Promise.all([
        fetch(`${publishing.url}/v1/${path}`),
        fetch(`${publishing.url}/v1/${path}?key=`),
        fetch(`${publishing.url}/v1/${path}?key=${KEY}&key=${KEY}`),
        fetch(`${publishing.url}/v1/${path}`, bearer(`${KEY}x`)),
      ]);
      expect(answers.map((answer) => answer.status)).toEqual([401, 401, 401, 401]);
      for (const problem of await Promise.all(answers.map((answer) => answer.text()))) {
        expect(problem).toContain('client-key-wrong');
        expect(problem).not.toContain(KEY);
      }
    }
  });

  it('shows itself to its clients, by header or address, also the next page of a feed', async () => {
    for (const each of [1, 2]) await enriched(aStory({ provider: 'closed', headline: `Closed ${each}` }));
    await eventually(async () => (await client.items(`closed/items?key=${KEY}`)).items.length === 2);
    expect(await client.status('closed/items', bearer(NEXT_KEY))).toBe(200);
    const feed = await fetch(`${publishing.url}/v1/feeds/closed.json?key=${KEY}`);
    expect(feed.headers.get('cache-control')).toContain('private');
    const { next_url, items: newest } = (await feed.json()) as { next_url: string; items: { title: string }[] };
    const older = (await (await fetch(next_url)).json()) as { items: { title: string }[] };
    expect([...newest, ...older.items].map(({ title }) => title)).toEqual(['Closed 2', 'Closed 1']);
  });

  it('has cursors of each client, whichever of its keys it uses', async () => {
    expect(await client.status('closed/cursors/mine', { method: 'PUT', ...bearer(KEY) })).toBe(201);
    expect(await client.status('closed/cursors/mine', bearer(NEXT_KEY))).toBe(200);
    expect(await client.status('closed/cursors/mine', bearer(OTHER_KEY))).toBe(404);
  });
});
