import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, ProductCursor, ProductItem, ProductPage } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually } from '@wireroom/testkit';
import { type ListedEntry, listEntries } from '../owe/list-entries.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { type ReadEvent, readEvents } from './read-events.fixture.js';

const KEY = 'a-key-of-the-client-harbour';
const NEXT_KEY = 'the-next-key-of-client-harbour';
const OTHER_KEY = 'a-key-of-the-client-island';
const WRITERS = 50;

let publishing: RunningPublishing;
let gate: TransactionGate;

beforeAll(async () => {
  const route = (id: string, query: string) => ({ id, title: id, query });
  publishing = await startPublishing(
    'pull',
    {
      routes: [
        route('all', '*'),
        route('crowd', 'provider:nobody'),
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
    { WIREROOM_DATABASE_POOL: String(WRITERS + 5), WIREROOM_FEED_PAGE: '1' },
  );
  gate = publishing.app.get(TransactionGate);
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

/** Lists entries as a batch of the line does, without the line. */
const list = (routeId: string, revisions: readonly number[], articleId: string = randomUUID()) =>
  gate.run(() =>
    listEntries(
      gate,
      revisions.map((revision): ListedEntry => ({ routeId, articleId, revision, withdrawn: false })),
      new Date(),
    ),
  );

const products = (path: string, init: RequestInit = {}) => fetch(`${publishing.url}/v1/products/${path}`, init);
const items = async (path: string) => (await (await products(path)).json()) as ProductPage;
const inJson = (method: string, body: object): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
const cursor = async (path: string, init: RequestInit = {}) => {
  const response = await products(path, init);
  return { status: response.status, cursor: (await response.json()) as ProductCursor };
};
const ofArticle = ({ items }: ProductPage, { id }: Article) => items.filter(({ articleId }) => articleId === id);

describe('the items of a route', () => {
  it('are its revisions, updates and withdrawals too, each an entry of its own', async () => {
    const article = aStory({ headline: 'Ferry sails' });
    await enriched(article);
    await enriched({ ...article, revision: 2, headline: 'Ferry sails again' });
    await eventually(async () => ofArticle(await items('all/items'), article).length === 2);
    await withdrawn({ ...article, revision: 3, pubStatus: 'canceled' });
    const found = await eventually(async () => {
      const page = ofArticle(await items('all/items'), article);
      return page.length === 3 && page;
    });
    expect(found.map(({ revision, withdrawn }) => [revision, withdrawn])).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ]);
    expect(found[1]?.article).toMatchObject({ uri: `urn:uuid:${article.id}`, headlines: [{ value: 'Ferry sails again' }] });
    expect(found[2]?.article).toMatchObject({ pubStatus: 'canceled' });
  });

  it('come in the format that is asked for: as text, or in base64 where that is not UTF-8', async () => {
    const article = aStory({ headline: 'Fähre fährt' });
    await enriched(article);
    const inFormat = (format: string) =>
      eventually(async () => ofArticle(await items(`all/items?format=${format}`), article)[0] as ProductItem);
    expect(await inFormat('nitf')).toMatchObject({
      mediaType: 'application/nitf+xml; charset=utf-8',
      rendition: expect.stringContaining('Fähre fährt'),
    });
    const latin1 = await inFormat('iptc7901');
    expect(latin1.encoding).toBe('base64');
    expect(Buffer.from(latin1.rendition ?? '', 'base64').toString('latin1')).toContain('Fähre fährt');
    expect((await inFormat('jsonfeed')).article).toMatchObject({ items: [{ title: 'Fähre fährt' }] });
  });

  it('that have no revision any more say so and keep their place', async () => {
    await list('paged', [1, 2, 3]);
    const page = await items('paged/items?limit=2');
    expect(page.items.map(({ fault }) => fault?.code)).toEqual(['revision-missing', 'revision-missing']);
    expect(page.cursor).toBe(page.items[1]?.sequence);
    expect((await items(`paged/items?cursor=${page.cursor}`)).items.map(({ revision }) => revision)).toEqual([3]);
  });

  it.each(['cursor=UPPER', 'limit=0', 'limit=501', 'wait=51', 'format=pdf', 'cursor=-1'])('refuse %s', async (query) => {
    const response = await products(`all/items?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining(query.split('=')[0] ?? '') });
  });

  it('of no route are not there', async () => {
    expect((await products('nothing/items')).status).toBe(404);
  });
});

describe('a reader behind fifty writers', () => {
  /** A batch as slow before it lists as between listing and commit; the lock makes the second part a queue, so that is short. */
  const slowBatch = (articleId: string, revision: number) =>
    gate.run(async () => {
      await gate.sql('select pg_sleep($1)', [Math.random() * 0.1]);
      await listEntries(gate, [{ routeId: 'crowd', articleId, revision, withdrawn: false }], new Date());
      await gate.sql('select pg_sleep($1)', [Math.random() * 0.01]);
    });

  it('sees every entry once and in order, whatever the order of their commits', async () => {
    const revisions = [1, 2, 3, 4, 5, 6];
    const articles = Array.from({ length: WRITERS }, () => randomUUID());
    const stream = await readEvents(`${publishing.url}/v1/products/crowd/stream`);
    let writing = true;
    const writers = Promise.all(
      articles.map(async (article) => {
        for (const revision of revisions) await slowBatch(article, revision);
      }),
    ).finally(() => {
      writing = false;
    });
    const seen: ProductItem[] = [];
    for (let position = 0, last = false; !last; ) {
      last = !writing;
      const page = await items(`crowd/items?cursor=${position}`);
      seen.push(...page.items);
      position = page.cursor;
    }
    await writers;
    const sequences = seen.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
    expect(seen.length).toBe(WRITERS * revisions.length);
    for (const article of articles)
      expect(seen.filter(({ articleId }) => articleId === article).map(({ revision }) => revision)).toEqual(revisions);
    expect((await stream.take(seen.length)).map(({ id }) => Number(id))).toEqual(sequences);
    stream.close();
  }, 60_000);
});

describe('a named cursor', () => {
  it('moves by acknowledgement only, never back, and keeps what was acknowledged and when', async () => {
    await list('quiet', [1, 2, 3, 4]);
    const [first, second, , last] = (await items('quiet/items')).items.map(({ sequence }) => sequence) as [
      number,
      number,
      number,
      number,
    ];
    expect((await cursor('quiet/cursors/press', { method: 'PUT' })).status).toBe(201);
    expect((await items('quiet/items?cursor=press&limit=2')).items).toHaveLength(2);
    expect((await items('quiet/items?cursor=press&limit=1')).items[0]?.sequence).toBe(first);

    const acknowledged = await cursor('quiet/cursors/press/ack', inJson('POST', { sequence: second }));
    expect(acknowledged).toMatchObject({ status: 200, cursor: { position: second, acknowledged: second, latestSequence: last } });
    expect((await items('quiet/items?cursor=press')).items).toHaveLength(2);
    for (const sequence of [second, first])
      expect((await cursor('quiet/cursors/press/ack', inJson('POST', { sequence }))).cursor).toEqual(acknowledged.cursor);
    expect(await cursor('quiet/cursors/press', { method: 'PUT' })).toEqual({ status: 200, cursor: acknowledged.cursor });
  });

  it('goes back to replay from a sequence or a time, and still tells what was acknowledged', async () => {
    const { cursor: before } = await cursor('quiet/cursors/press');
    const replayed = await cursor('quiet/cursors/press', inJson('PUT', { after: 0 }));
    expect(replayed).toMatchObject({ status: 200, cursor: { position: 0, acknowledged: before.acknowledged } });
    expect(replayed.cursor.acknowledgedAt).toBe(before.acknowledgedAt);
    expect((await items('quiet/items?cursor=press')).items).toHaveLength(4);

    const since = new Date().toISOString();
    await list('quiet', [5]);
    await cursor('quiet/cursors/press', inJson('PUT', { since }));
    expect((await items('quiet/items?cursor=press')).items.map(({ revision }) => revision)).toEqual([5]);
    await cursor('quiet/cursors/press', inJson('PUT', { since: '2020-01-01T00:00:00Z' }));
    expect((await items('quiet/items?cursor=press')).items).toHaveLength(5);
  });

  it('never passes what has not come yet', async () => {
    const { latestSequence } = (await cursor('quiet/cursors/press')).cursor;
    for (const [path, init] of [
      ['quiet/cursors/press/ack', inJson('POST', { sequence: latestSequence + 1_000 })],
      ['quiet/cursors/press', inJson('PUT', { after: latestSequence + 1_000 })],
      ['quiet/cursors/press', inJson('PUT', { after: 1, since: '2026-01-01T00:00:00Z' })],
      ['quiet/cursors/press/ack', inJson('POST', {})],
      ['quiet/cursors/7', { method: 'PUT' }],
    ] as const)
      expect((await products(path, init)).status).toBe(400);
    expect((await cursor('quiet/cursors/press')).cursor.latestSequence).toBe(latestSequence);
  });

  it('is forgotten when it is deleted; what it acknowledged is not', async () => {
    expect((await products('quiet/cursors/press', { method: 'DELETE' })).status).toBe(204);
    for (const method of ['GET', 'DELETE']) expect((await products('quiet/cursors/press', { method })).status).toBe(404);
    expect((await products('quiet/items?cursor=press')).status).toBe(404);
    expect((await products('quiet/cursors/press/ack', inJson('POST', { sequence: 1 }))).status).toBe(404);
    const changes = await gate.read<{ change: string }>(
      "select change from publishing.product_cursor_change where name = 'press' order by changed_at",
    );
    expect(changes.map(({ change }) => change)).toEqual(['moved', 'acknowledged', 'moved', 'moved', 'moved', 'deleted']);
  });
});

describe('a long poll', () => {
  it('is answered by what comes, also from another copy, else after its time', async () => {
    const after = (await items('paged/items')).cursor;
    const waiting = items(`paged/items?cursor=${after}&wait=30`);
    // Listed past the pipeline, as another copy would: nothing in this process tells of it.
    await list('paged', [7]);
    expect((await waiting).items.map(({ revision }) => revision)).toEqual([7]);
    const next = (await waiting).cursor;
    expect(await items(`paged/items?cursor=${next}&wait=0.05`)).toEqual({ items: [], cursor: next });
  });

  it('does not wait for other routes', async () => {
    const after = (await items('all/items?limit=500')).cursor;
    const waiting = items(`all/items?cursor=${after}&wait=30`);
    await list('paged', [8]);
    const article = aStory();
    await enriched(article);
    expect(ofArticle(await waiting, article)).toHaveLength(1);
  });
});

describe('the stream', () => {
  it('sends what comes, and goes on after Last-Event-ID', async () => {
    const start = (await items('paged/items')).cursor;
    const first = await readEvents(`${publishing.url}/v1/products/paged/stream`);
    await list('paged', [11, 12]);
    const [one, two] = (await first.take(2)) as [ReadEvent, ReadEvent];
    expect(first.contentType).toContain('text/event-stream');
    expect([one, two].map(({ event, data }) => [event, (JSON.parse(data) as ProductItem).revision])).toEqual([
      ['item', 11],
      ['item', 12],
    ]);
    expect(Number(one.id)).toBeGreaterThan(start);
    first.close();
    await list('paged', [13]);

    const resumed = await readEvents(`${publishing.url}/v1/products/paged/stream?cursor=0`, { 'last-event-id': one.id ?? '' });
    expect((await resumed.take(2)).map(({ data }) => (JSON.parse(data) as ProductItem).revision)).toEqual([12, 13]);
    resumed.close();
  });

  it('goes on after a named cursor, and refuses what is no place', async () => {
    await cursor('paged/cursors/page', { method: 'PUT' });
    const stream = await readEvents(`${publishing.url}/v1/products/paged/stream?cursor=page`);
    expect((await stream.take(1)).map(({ data }) => (JSON.parse(data) as ProductItem).revision)).toEqual([1]);
    stream.close();
    expect((await products('paged/stream?cursor=nobody')).status).toBe(404);
    expect((await products('paged/stream', { headers: { 'last-event-id': 'x' } })).status).toBe(400);
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
      expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
      const problem = (await answers[3]?.text()) ?? '';
      expect(problem).toContain('client-key-wrong');
      expect(problem).not.toContain(KEY);
    }
  });

  it('shows itself to its clients, by header or address, also the next page of a feed', async () => {
    for (const each of [1, 2]) await enriched(aStory({ provider: 'closed', headline: `Closed ${each}` }));
    await eventually(async () => (await items(`closed/items?key=${KEY}`)).items.length === 2);
    expect((await products('closed/items', bearer(NEXT_KEY))).status).toBe(200);
    const feed = await fetch(`${publishing.url}/v1/feeds/closed.json?key=${KEY}`);
    expect(feed.headers.get('cache-control')).toContain('private');
    const { next_url, items: newest } = (await feed.json()) as { next_url: string; items: { title: string }[] };
    const older = (await (await fetch(next_url)).json()) as { items: { title: string }[] };
    expect([...newest, ...older.items].map(({ title }) => title)).toEqual(['Closed 2', 'Closed 1']);
  });

  it('has cursors of each client, whichever of its keys it uses', async () => {
    expect((await products('closed/cursors/mine', { method: 'PUT', ...bearer(KEY) })).status).toBe(201);
    expect((await products('closed/cursors/mine', bearer(NEXT_KEY))).status).toBe(200);
    expect((await products('closed/cursors/mine', bearer(OTHER_KEY))).status).toBe(404);
  });
});
