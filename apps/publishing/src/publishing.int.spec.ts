import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, Lane } from '@wireroom/contracts';
import { readDocument } from '@wireroom/formats';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually, startReceiver } from '@wireroom/testkit';
import { type RunningPublishing, startPublishing } from './publishing.fixture.js';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

let steady: Receiver;
let flaky: Receiver;
let publishing: RunningPublishing;

beforeAll(async () => {
  steady = await startReceiver({ keepBodies: true });
  flaky = await startReceiver();
  const destination = (id: string, { url, secret }: Receiver) => ({
    id,
    type: 'webhook',
    url,
    secret,
    allowPrivateNetwork: true,
  });
  publishing = await startPublishing(
    'publishing',
    {
      routes: [
        { id: 'all', title: 'Everything', query: '*', destinations: ['steady'] },
        { id: 'flaky', title: 'Flaky', query: 'provider:flaky', destinations: ['flaky'] },
      ],
      destinations: [destination('steady', steady), destination('flaky', flaky)],
    },
    { WIREROOM_FEED_PAGE: '2', WIREROOM_DELIVERY_BACKOFF_MAX_MS: '1500' },
  );
});

afterAll(async () => {
  await publishing?.stop();
  await Promise.all([steady, flaky].map((receiver) => receiver?.stop()));
});

let stories = 0;
const aStory = (given: Partial<Article> = {}) => anArticle({ guid: `urn:spec:${++stories}`, ...given });

async function enriched(article: Article, lane: Lane = 'routine'): Promise<void> {
  const event = articleEnriched({ article, lane });
  await publishing.emit(`article.enriched.${lane}`, { ...event, time: new Date().toISOString() } as typeof event);
}

async function withdrawn(article: Article): Promise<void> {
  const event = articleReceived({ article, lane: 'flash', outcome: 'withdrawn' });
  await publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
}

const revisionsAt = (receiver: Receiver, { id }: Article) =>
  receiver.arrivals.filter(({ article }) => article === id).map(({ revision }) => revision);
const rows = <Row>(sql: string, parameters: unknown[] = []) => publishing.app.get(TransactionGate).read<Row>(sql, parameters);
const ledger = (article: Article, destination: string) =>
  rows<{ state: string; attempts: number; http_status: number | null }>(
    'select state, attempts, http_status from publishing.ledger where article_id = $1 and destination_id = $2 order by revision',
    [article.id, destination],
  );
const feed = (path: string, headers: Record<string, string> = {}) => fetch(`${publishing.url}/v1/feeds/${path}`, { headers });
interface FeedItem {
  readonly id: string;
  readonly title: string;
  readonly _wireroom: { readonly pubStatus: string };
}
const items = async (path: string) => ((await (await feed(path)).json()) as { items: FeedItem[] }).items;
/** Of what the feed has to use. */
const headlines = async (path: string) =>
  (await items(path)).filter(({ _wireroom }) => _wireroom.pubStatus === 'usable').map(({ title }) => title);

describe('an enriched revision', () => {
  it('goes to the webhooks of the routes that take it, signed, once, and into their feeds', async () => {
    const article = aStory({ headline: 'Bridge opens' });
    await enriched(article);
    await eventually(async () => (await ledger(article, 'steady'))[0]?.state === 'delivered');
    expect(revisionsAt(steady, article)).toEqual([1]);
    expect(steady.badSignatures).toEqual([]);
    expect(JSON.parse(steady.arrivals.find((each) => each.article === article.id)?.body ?? '')).toMatchObject({
      uri: `urn:uuid:${article.id}`,
    });
    expect(await headlines('all.json')).toContain('Bridge opens');
    expect((await headlines('flaky.json')).length).toBe(0);
    const [decision] = await rows<{ decisions: unknown }>('select decisions from publishing.decision where article_id = $1', [
      article.id,
    ]);
    expect(decision?.decisions).toContainEqual({
      routeId: 'flaky',
      outcome: 'skip',
      reason: 'not-matched',
      detail: 'provider:flaky',
    });
  });

  it('waits for an older one that is still on its way', async () => {
    const article = aStory();
    await enriched({ ...article, revision: 2 });
    await enriched({ ...article, revision: 3 });
    await enriched(article);
    await eventually(() => revisionsAt(steady, article).length === 3);
    expect(revisionsAt(steady, article)).toEqual([1, 2, 3]);
  });

  it('is let go when a withdrawal has passed it', async () => {
    const article = aStory();
    await enriched(article);
    await eventually(() => revisionsAt(steady, article).length === 1);
    await withdrawn({ ...article, revision: 3, pubStatus: 'canceled' });
    await eventually(() => revisionsAt(steady, article).length === 2);
    await enriched({ ...article, revision: 2 });
    const newest = aStory();
    await enriched(newest);
    await eventually(() => revisionsAt(steady, newest).length === 1);
    expect(revisionsAt(steady, article)).toEqual([1, 3]);
  });
});

describe('an update that a route no longer takes', () => {
  it('goes on to whoever had the article, and says so', async () => {
    const article = aStory({ provider: 'flaky' });
    await enriched(article);
    await eventually(() => revisionsAt(flaky, article).length === 1);
    await enriched({ ...article, revision: 2, provider: 'elsewhere' });
    await eventually(() => revisionsAt(flaky, article).length === 2);
    const decided = await rows<{ decisions: unknown }>(
      'select decisions from publishing.decision where article_id = $1 and revision = 2',
      [article.id],
    );
    expect(decided[0]?.decisions).toContainEqual({
      routeId: 'flaky',
      outcome: 'send',
      reason: 'follows-earlier',
      detail: 'provider:flaky',
    });
  });
});

/** First in its feeds, without its text; in RSS it is gone, and after its days everywhere. */
async function standsAsTombstone({ id }: Article): Promise<void> {
  const [first] = await items('all.json');
  expect(first).toMatchObject({
    id: `urn:uuid:${id}`,
    content_text: expect.stringContaining('withdrawn'),
    _wireroom: { pubStatus: 'canceled' },
  });
  const read = async (ending: string) => (await feed(`all.${ending}`)).text();
  expect(await read('atom')).toContain(`<at:deleted-entry ref="urn:uuid:${id}"`);
  expect(JSON.parse(await read('ninjs')).associations[0]).toMatchObject({ uri: `urn:uuid:${id}`, pubStatus: 'canceled' });
  expect(await read('g2')).toContain('stat:canceled');
  expect(await read('rss')).not.toContain(id);
  const { items: readBack } = await readDocument(Buffer.from(await read('atom')));
  expect(readBack[0]).toMatchObject({ item: { pubStatus: 'canceled' } });
  const age = "update publishing.feed_entry set listed_at = listed_at - $2 * interval '1 day' where article_id = $1";
  const gate = publishing.app.get(TransactionGate);
  await gate.run(() => gate.sql(age, [id, 31]));
  expect((await items('all.json')).map((item) => item.id)).not.toContain(`urn:uuid:${id}`);
  await gate.run(() => gate.sql(age, [id, -31]));
}

describe('a withdrawal', () => {
  it('goes to whoever had the article, leaves the feeds, and changes their ETag', async () => {
    const article = aStory({ headline: 'Wrong story' });
    await enriched(article);
    await eventually(() => revisionsAt(steady, article).length === 1);
    const etag = (await feed('all.json')).headers.get('etag') ?? '';
    expect((await feed('all.json', { 'if-none-match': etag })).status).toBe(304);
    await withdrawn({ ...article, revision: 2, pubStatus: 'canceled' });
    await eventually(() => revisionsAt(steady, article).length === 2);
    const arrival = steady.arrivals.find((each) => each.article === article.id && each.revision === 2);
    expect(JSON.parse(arrival?.body ?? '')).toMatchObject({ pubStatus: 'canceled' });
    expect((await feed('all.json', { 'if-none-match': etag })).status).toBe(200);
    expect(await headlines('all.json')).not.toContain('Wrong story');
    await standsAsTombstone(article);
  });

  it('of what nobody had goes to nobody', async () => {
    const article = aStory({ pubStatus: 'canceled' });
    await withdrawn(article);
    await eventually(
      async () => (await rows('select 1 from publishing.decision where article_id = $1', [article.id])).length === 1,
    );
    expect(await ledger(article, 'steady')).toEqual([]);
  });
});

describe('an embargo', () => {
  it('holds a revision from every output until its time, then releases it once', async () => {
    const article = aStory({ headline: 'Embargoed', embargoUntil: new Date(Date.now() + 1_500).toISOString() });
    await enriched(article);
    await eventually(async () => (await rows('select 1 from publishing.hold where article_id = $1', [article.id])).length === 1);
    expect(await headlines('all.json')).not.toContain('Embargoed');
    expect(revisionsAt(steady, article)).toEqual([]);
    await eventually(() => revisionsAt(steady, article).length === 1);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(article.embargoUntil ?? ''));
    expect(await headlines('all.json')).toContain('Embargoed');
  });

  it('releases what replaced the held revision, and nothing that was killed under it', async () => {
    const embargoUntil = new Date(Date.now() + 1_200).toISOString();
    const [updated, killed] = [aStory({ embargoUntil }), aStory({ embargoUntil })];
    for (const article of [updated, killed]) await enriched(article);
    await enriched({ ...updated, revision: 2 });
    await withdrawn({ ...killed, revision: 2, pubStatus: 'canceled' });
    await eventually(() => revisionsAt(steady, updated).length === 1);
    expect(revisionsAt(steady, updated)).toEqual([2]);
    expect(await rows('select 1 from publishing.hold where article_id = $1', [killed.id])).toEqual([]);
    expect(revisionsAt(steady, killed)).toEqual([]);
  });
});

describe('feeds', () => {
  it.each([
    ['json', 'application/feed+json'],
    ['atom', 'application/atom+xml'],
    ['rss', 'application/rss+xml'],
    ['ninjs', 'application/json'],
    ['g2', 'application/vnd.iptc.g2.newsmessage+xml'],
  ])('are served as %s', async (ending, mediaType) => {
    const response = await feed(`all.${ending}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(mediaType);
    expect(await response.text()).toContain('Harbour ferry');
  });

  it('are paged without gap or repeat', async () => {
    const seen: string[] = [];
    for (let path: string | undefined = 'all.json'; path !== undefined; ) {
      const page = (await (await feed(path)).json()) as { items: { id: string }[]; next_url?: string };
      seen.push(...page.items.map(({ id }) => id));
      path = page.next_url?.split('/v1/feeds/')[1];
    }
    const [{ count } = { count: 0 }] = await rows<{ count: number }>(
      "select count(*)::int from publishing.feed_entry where route_id = 'all'",
    );
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });

  it('that are not there are answered 404, a bad cursor 400', async () => {
    expect((await feed('nothing.json')).status).toBe(404);
    expect((await feed('all.pdf')).status).toBe(404);
    expect((await feed('all.json?before=x')).status).toBe(400);
  });
});
