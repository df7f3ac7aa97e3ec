import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type {
  Article,
  ArticlePublished,
  DeliverySettled,
  DeskArticle,
  DocumentRejected,
  FormatDescription,
  RejectionPage,
  SearchPage,
  WirePage,
} from '@wireroom/contracts';
import { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, idOf, revise } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';

let desk: TestDesk;
let pipeline: DeskPipeline;
let gate: TransactionGate;

beforeAll(async () => {
  desk = await startDesk('desk-pipeline');
  pipeline = desk.app.get(DeskPipeline);
  gate = desk.app.get(TransactionGate);
});
afterAll(() => desk?.stop());

describe('the wire', () => {
  test('shows a revision with what was found in it and how far its deliveries are', async () => {
    const article = fresh('whole');
    await received(article);
    await enriched(article);
    await published(article, ['site', 'app']);
    await settled(article, 'site', 'delivered');
    expect(await entryOf(article)).toMatchObject({
      revision: 1,
      headline: article.headline,
      enriched: true,
      places: ['Oslo', 'Norway'],
      language: 'no',
      deliveries: { owed: 2, delivered: 1, failed: 0 },
    });
  });

  test('comes to the same whatever the order of events', async () => {
    const article = fresh('any-order');
    await settled(article, 'site', 'dead');
    await enriched(article);
    expect(await entryOf(article)).toBeUndefined();
    await published(article, ['site', 'app']);
    await received(article);
    expect(await entryOf(article)).toMatchObject({
      revision: 1,
      enriched: true,
      deliveries: { owed: 2, delivered: 0, failed: 1 },
    });
  });

  test('never goes back to an older revision, and leaves the older one its own findings and deliveries', async () => {
    const first = fresh('older-later');
    const second = now(revise(first, { headline: 'Second' }));
    await received(second);
    await received(first);
    await enriched(first);
    await published(first, ['site']);
    expect(await entryOf(first)).toMatchObject({
      revision: 2,
      headline: 'Second',
      enriched: false,
      places: [],
      deliveries: { owed: 0 },
    });
  });

  test('changes nothing when events come again', async () => {
    const article = fresh('again');
    const all = async () => {
      await received(article);
      await enriched(article);
      await published(article, ['site']);
      await settled(article, 'site', 'delivered');
    };
    await all();
    const before = await entryOf(article);
    await all();
    expect(await entryOf(article)).toEqual(before);
  });

  test('takes several revisions of one article in one batch', async () => {
    const first = fresh('one-batch');
    const second = now(revise(first, { headline: 'Newest of the batch' }));
    await gate.run(() =>
      pipeline.received([articleReceived({ article: second }), articleReceived({ article: first })], context()),
    );
    expect(await entryOf(first)).toMatchObject({ revision: 2, headline: 'Newest of the batch' });
  });

  test('pages through everything once, newest first', async () => {
    for (let i = 0; i < 5; i++) await received(fresh(`page-${i}`));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: WirePage = await get(`/api/wire?limit=3${cursor ? `&before=${encodeURIComponent(cursor)}` : ''}`);
      seen.push(...page.entries.map((entry) => `${entry.receivedAt} ${entry.articleId}`));
      cursor = page.nextCursor;
    } while (cursor);
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
  });

  test('keeps what is older than its partitions go back', async () => {
    const article = anArticle({ guid: 'urn:example:long-ago', receivedAt: '2020-01-01T00:00:00.000Z' });
    await received(article);
    expect((await get<DeskArticle>(`/api/articles/${article.id}`)).article).toEqual(article);
  });
});

describe('the article page', () => {
  test('has the revision, what was found, and the whole trace', async () => {
    const article = fresh('trace');
    await received(article);
    await enriched(article);
    await published(article, ['site']);
    await settled(article, 'site', 'suspended');
    await settled(article, 'site', 'delivered', 60_000);
    const view: DeskArticle = await get(`/api/articles/${article.id}`);
    expect(view.article).toEqual(article);
    expect(view.annotations.map((annotation) => annotation.type)).toEqual(['language', 'place', 'place', 'place']);
    expect(view.trace.timeline.map((entry) => entry.step)).toEqual([
      'recorded',
      'received',
      'enriched',
      'routed',
      'owed',
      'settled',
      'settled',
    ]);
    expect(view.trace.decisions).toEqual([{ routeId: 'all', outcome: 'send', reason: 'matches-all' }]);
    expect(view.trace.deliveries).toMatchObject([{ destinationId: 'site', state: 'delivered', attempts: 1, httpStatus: 204 }]);
  });

  test('switches between revisions', async () => {
    const first = fresh('switch');
    const second = now(revise(first, { headline: 'Second of two' }));
    await received(first);
    await received(second);
    const newest: DeskArticle = await get(`/api/articles/${first.id}`);
    expect(newest.revisions.map(({ revision, outcome }) => [revision, outcome])).toEqual([
      [2, 'updated'],
      [1, 'created'],
    ]);
    expect(newest.article.headline).toBe('Second of two');
    const older: DeskArticle = await get(`/api/articles/${first.id}/revisions/1`);
    expect(older.article).toEqual(first);
  });

  test('gives any revision in every format that there is, with what was found in it', async () => {
    const article = fresh('formats');
    await received(article);
    await enriched(article);
    const formats: FormatDescription[] = await get('/api/formats');
    expect(formats.map(({ name }) => name)).toEqual(expect.arrayContaining(['ninjs', 'jsonfeed', 'atom', 'rss']));
    for (const { name, mediaType } of formats) {
      const response = await fetch(`${desk.url}/api/articles/${article.id}/revisions/1?format=${name}`);
      expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
      expect(response.headers.get('content-security-policy')).toContain('sandbox');
      expect(await response.text()).toContain(article.id);
    }
    const feed = await fetch(`${desk.url}/api/articles/${article.id}`, { headers: { accept: 'application/feed+json' } });
    expect(JSON.stringify(await feed.json())).toContain('"places":[{');
    expect((await fetch(`${desk.url}/api/articles/${article.id}?format=docx`)).status).toBe(406);
  });

  test.each([
    [404, '/api/articles/none'],
    [404, `/api/articles/${idOf('nobody')}`],
    [400, '/api/wire?limit=0'],
    [400, '/api/wire?before=yesterday'],
    [400, '/api/wire/stream?after=x'],
    [404, '/api/nothing'],
  ])('answers %i with a problem at %s', async (status, path) => {
    const response = await fetch(desk.url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a search', () => {
  const search = (q: string, more = '') => get<SearchPage>(`/api/search?q=${encodeURIComponent(q)}${more}`);
  const guids = ({ entries }: SearchPage) => entries.map(({ articleId }) => articleId);

  test('finds articles by their newest revision and what was found in it, newest first, page by page', async () => {
    const [one, two] = [1, 2].map((n) => ({
      ...fresh(`search-${n}`),
      headline: 'Quokkas counted',
      keywords: [`island-${n}`],
    }));
    for (const article of [one, two]) {
      await received(article as Article);
      await enriched(article as Article);
    }
    expect(guids(await search('quokka'))).toEqual([two?.id, one?.id]);
    expect(guids(await search('headline:"quokkas counted" AND keyword:island-1'))).toEqual([one?.id]);
    expect(guids(await search('quokka AND place:nowhere'))).toEqual([]);
    const first = await search('quokka', '&limit=1');
    expect(guids(first)).toEqual([two?.id]);
    const second = await search('quokka', `&limit=1&before=${first.nextCursor}`);
    expect(guids(second)).toEqual([one?.id]);
    const changed = now(revise(one as Article, { headline: 'Wombats counted', body: [] }));
    await received(changed);
    await enriched(changed);
    expect(guids(await search('quokka'))).toEqual([two?.id]);
    expect(guids(await search('wombats'))).toEqual([one?.id]);
  });

  test('says where a query cannot be read', async () => {
    const response = await fetch(`${desk.url}/api/search?q=${encodeURIComponent('harbour AND colour:red')}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'query-invalid', details: { start: 12, end: 18 } });
  });
});

test('rejections are listed once each, newest first', async () => {
  await rejected('older', -60_000);
  await rejected('newer', 0, 2);
  await rejected('newer', 0, 2);
  const page: RejectionPage = await get('/api/rejections');
  expect(page).toMatchObject({
    total: 2,
    rejections: [
      { documentId: idOf('newer'), index: 2 },
      { documentId: idOf('older'), fault: { code: 'format-unknown' } },
    ],
  });
});

const start = Date.now();
let tick = 0;
const instant = (later = 0) => new Date(start + later).toISOString();
const context = () => new BatchContext('desk-test', new Map());

/** An article of now, so that it falls into the partitions there are. */
function fresh(name: string): Article {
  return now(anArticle({ guid: `urn:example:${name}`, headline: `About ${name}` }));
}

function now(article: Article): Article {
  tick += 1;
  return { ...article, receivedAt: instant(tick) };
}

function received(article: Article): Promise<void> {
  const event = articleReceived({ article, timeline: [{ step: 'recorded', at: article.receivedAt }] });
  const stored = new Map([[event.id, new Date(start + 500)]]);
  return gate.run(() => pipeline.received([event], new BatchContext('desk-test', stored)));
}

function enriched(article: Article): Promise<void> {
  const place = (name: string) => ({
    type: 'place' as const,
    annotator: 'places',
    version: 1,
    confidence: 0.9,
    kind: 'city' as const,
    name,
    evidence: [{ field: 'headline' as const, start: 0, end: 5 }],
  });
  const language = { type: 'language' as const, annotator: 'language', version: 1, confidence: 1, language: 'no', evidence: [] };
  const annotations = [language, place('Norway'), place('Oslo'), place('Oslo')];
  const timeline = [
    { step: 'recorded' as const, at: article.receivedAt },
    { step: 'enriched' as const, at: instant(1_000) },
  ];
  return gate.run(() => pipeline.enriched([articleEnriched({ article, annotations, timeline })]));
}

function published(article: Article, destinations: readonly string[]): Promise<void> {
  const event = {
    time: instant(2_000),
    data: {
      articleId: article.id,
      revision: article.revision,
      lane: 'routine',
      decisions: [{ routeId: 'all', outcome: 'send', reason: 'matches-all' }],
      deliveries: destinations.map((destinationId) => ({ deliveryId: deliveryId(article, destinationId), destinationId })),
      timeline: [
        { step: 'routed', at: instant(2_000) },
        { step: 'owed', at: instant(2_000) },
      ],
    },
  } as ArticlePublished;
  return gate.run(() => pipeline.published([event]));
}

function settled(article: Article, destinationId: string, outcome: DeliverySettled['data']['outcome'], later = 0): Promise<void> {
  const settledAt = instant(3_000 + later);
  const event = {
    data: {
      deliveryId: deliveryId(article, destinationId),
      destinationId,
      articleId: article.id,
      revision: article.revision,
      outcome,
      attempts: 1,
      httpStatus: 204,
      settledAt,
      timeline: [{ step: 'settled', at: settledAt }],
    },
  } as DeliverySettled;
  return gate.run(() => pipeline.settled([event]));
}

function rejected(name: string, later: number, index?: number): Promise<void> {
  const data: DocumentRejected['data'] = {
    documentId: idOf(name),
    source: 'northwire-rss',
    provider: 'northwire',
    sha256: '0'.repeat(64),
    bytes: 12,
    index,
    receivedAt: instant(later),
    fault: { code: 'format-unknown', message: 'The bytes are in no known format.' },
  };
  return gate.run(() => pipeline.rejected([{ data } as DocumentRejected]));
}

const deliveryId = (article: Article, destinationId: string) => idOf(article.id, article.revision, destinationId);

async function get<T>(path: string): Promise<T> {
  const response = await fetch(desk.url + path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

async function entryOf(article: Article) {
  const page: WirePage = await get('/api/wire?limit=500');
  return page.entries.find((entry) => entry.articleId === article.id);
}
