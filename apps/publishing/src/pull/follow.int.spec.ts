import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProductItem } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, eventually, type ReadEvent, readEvents } from '@wireroom/testkit';
import { listEntries } from '../owe/list-entries.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { Arrivals } from './arrivals.js';
import { clientOf, inJson } from './client.fixture.js';

const WRITERS = 50;

let publishing: RunningPublishing;
let gate: TransactionGate;
let client: ReturnType<typeof clientOf>;

beforeAll(async () => {
  const route = (id: string, query: string) => ({ id, title: id, query });
  publishing = await startPublishing(
    'follow',
    { routes: [route('all', '*'), route('crowd', 'provider:nobody'), route('paged', 'provider:nobody')] },
    { WIREROOM_DATABASE_POOL: String(WRITERS + 5) },
  );
  gate = publishing.app.get(TransactionGate);
  client = clientOf(publishing);
});

afterAll(() => publishing?.stop());

const revisionOf = ({ data }: ReadEvent) => (JSON.parse(data) as ProductItem).revision;

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
      const page = await client.items(`crowd/items?cursor=${position}`);
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

describe('a long poll', () => {
  it('is answered by what comes, also from another copy, else after its time', async () => {
    const after = (await client.items('paged/items')).cursor;
    const waiting = client.items(`paged/items?cursor=${after}&wait=30`);
    await client.list('paged', [7]);
    expect((await waiting).items.map(({ revision }) => revision)).toEqual([7]);
    const next = (await waiting).cursor;
    expect(await client.items(`paged/items?cursor=${next}&wait=0.05`)).toEqual({ items: [], cursor: next });
  });

  it('does not wait for other routes', async () => {
    const after = (await client.items('all/items?limit=500')).cursor;
    const waiting = client.items(`all/items?cursor=${after}&wait=30`);
    await client.list('paged', [8]);
    const event = { ...articleEnriched({ article: anArticle() }), time: new Date().toISOString() };
    await publishing.emit('article.enriched.routine', event);
    expect((await waiting).items.map(({ articleId }) => articleId)).toEqual([anArticle().id]);
  });
});

describe('the stream', () => {
  it('sends what comes, and goes on after Last-Event-ID', async () => {
    const start = (await client.items('paged/items')).cursor;
    const first = await readEvents(`${publishing.url}/v1/products/paged/stream`);
    await client.list('paged', [11, 12]);
    const [one, two] = (await first.take(2)) as [ReadEvent, ReadEvent];
    expect(first.contentType).toContain('text/event-stream');
    expect([one, two].map(({ event, data }) => [event, (JSON.parse(data) as ProductItem).revision])).toEqual([
      ['item', 11],
      ['item', 12],
    ]);
    expect(Number(one.id)).toBeGreaterThan(start);
    first.close();
    await client.list('paged', [13]);

    const resumed = await readEvents(`${publishing.url}/v1/products/paged/stream?cursor=0`, { 'last-event-id': one.id ?? '' });
    expect((await resumed.take(2)).map(revisionOf)).toEqual([12, 13]);
    resumed.close();
  });

  it('goes on after a named cursor, and refuses what is no place', async () => {
    const { cursor: after } = await client.items('paged/items');
    await client.cursor('paged/cursors/page', inJson('PUT', { after }));
    await client.list('paged', [21]);
    const stream = await readEvents(`${publishing.url}/v1/products/paged/stream?cursor=page`);
    expect((await stream.take(1)).map(revisionOf)).toEqual([21]);
    stream.close();
    expect(await client.status('paged/stream?cursor=nobody')).toBe(404);
    expect(await client.status('paged/stream', { headers: { 'last-event-id': 'x' } })).toBe(400);
  });
});

describe('a stop', () => {
  it('answers who waits and ends the streams', async () => {
    const stopping = await startPublishing('follow-stop', { routes: [{ id: 'all', title: 'All', query: '*' }] });
    const stream = await readEvents(`${stopping.url}/v1/products/all/stream`);
    const waiting = clientOf(stopping).items('all/items?wait=50');
    await eventually(() => stopping.app.get(Arrivals).waiting === 2);
    await stopping.stop();
    expect(await waiting).toEqual({ items: [], cursor: 0 });
    await expect(stream.take(1)).rejects.toThrow('The stream ended (200)');
  }, 20_000);
});
