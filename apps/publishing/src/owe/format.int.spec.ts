import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import type { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually, startReceiver } from '@wireroom/testkit';
import { NewsroomOrders } from '../newsroom/order/newsroom-orders.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { PublishingPipeline } from '../publishing.pipeline.js';

let receiver: Awaited<ReturnType<typeof startReceiver>>;
let publishing: RunningPublishing;

const routes = [
  { id: 'plain', title: 'Plain', query: 'keyword:plain', destinations: ['site'] },
  { id: 'marked', title: 'Marked', query: 'keyword:marked', destinations: ['site'], format: 'application/nitf+xml' },
  { id: 'text', title: 'Text', query: 'keyword:text', destinations: ['site'], format: 'text' },
];

beforeAll(async () => {
  receiver = await startReceiver({ keepBodies: true });
  const { url, secret } = receiver;
  const destinations = [{ id: 'site', type: 'webhook', url, secret, allowPrivateNetwork: true }];
  publishing = await startPublishing('format', { routes, destinations });
});
afterAll(async () => {
  await publishing?.stop();
  await receiver?.stop();
});

let stories = 0;
const aStory = (...keywords: string[]) => anArticle({ guid: `urn:format:${++stories}`, keywords });

async function enriched(article: Article): Promise<void> {
  const event = articleEnriched({ article });
  await publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
}

/** What the destination got of the article, each by the start of its body. */
async function formatsAt({ id }: Article, count: number): Promise<string[]> {
  const bodies = () => receiver.arrivals.filter(({ article }) => article === id).map(({ body }) => body);
  await eventually(() => bodies().length === count);
  return bodies().map((body) => (body.startsWith('{') ? 'ninjs' : body.includes('<nitf') ? 'nitf' : 'text'));
}

it.each([
  [['plain'], 'ninjs'],
  [['marked'], 'nitf'],
  [['text'], 'text'],
  [['text', 'marked'], 'nitf'],
  [['text', 'plain'], 'ninjs'],
])('routes that take %j: the first of them decides, %s', async (keywords, format) => {
  const article = aStory(...keywords);
  await enriched(article);
  expect(await formatsAt(article, 1)).toEqual([format]);
});

it('stays for an article as it first went there: through other routes, for its withdrawal, and when routes change', async () => {
  const article = aStory('text');
  await enriched(article);
  await enriched({ ...article, revision: 2, keywords: ['marked', 'text'] });
  expect(await formatsAt(article, 2)).toEqual(['text', 'text']);
  const changed = routes.map((route) => (route.id === 'text' ? { ...route, format: 'nitf' } : route));
  const read = readOrder({ routes: changed }, ['routes', 'destinations']);
  await publishing.app.get(NewsroomOrders).apply({ read, dryRun: false });
  await enriched({ ...article, revision: 3, keywords: ['text'] });
  const killed: Article = { ...article, revision: 4, pubStatus: 'canceled' };
  await eventually(async () => (await formatsAt(article, 3)).length === 3);
  const event = articleReceived({ article: killed, lane: 'flash', outcome: 'withdrawn' });
  await publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
  expect(await formatsAt(article, 4)).toEqual(['text', 'text', 'text', 'text']);
  const later = aStory('text');
  await enriched(later);
  expect(await formatsAt(later, 1)).toEqual(['nitf']);
});

it('is the same for revisions that come in one batch, and a kill among them goes to whoever is owed the one before', async () => {
  const article = aStory('text');
  const revisions: Article[] = [
    article,
    { ...article, revision: 2, keywords: ['plain', 'text'] },
    { ...article, revision: 3, pubStatus: 'canceled' },
  ];
  const gate = publishing.app.get(TransactionGate);
  const batch = { defer: () => expect('nothing is early').toBeUndefined() } as unknown as BatchContext;
  const events = revisions.map((each) => articleEnriched({ article: each }));
  await gate.run(() => publishing.app.get(PublishingPipeline).take(events, batch));
  const ledger = await gate.read('select revision, format from publishing.ledger where article_id = $1 order by revision', [
    article.id,
  ]);
  expect(ledger).toEqual([1, 2, 3].map((revision) => ({ revision, format: 'nitf' })));
  await eventually(() => receiver.arrivals.some((each) => each.article === article.id && each.revision === 3));
});
