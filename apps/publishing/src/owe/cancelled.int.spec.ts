import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article, DeliverySettled } from '@wireroom/contracts';
import { deliveryIdOf, readOrder } from '@wireroom/editorial';
import { Broker } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually, startReceiver } from '@wireroom/testkit';
import { NewsroomOrders } from '../newsroom/order/newsroom-orders.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';

let down: Awaited<ReturnType<typeof startReceiver>>;
let publishing: RunningPublishing;
const told: DeliverySettled[] = [];

beforeAll(async () => {
  down = await startReceiver({ answer: () => 503 });
  const destinations = [{ id: 'down', type: 'webhook', url: down.url, secret: down.secret, allowPrivateNetwork: true }];
  const routes = [{ id: 'all', title: 'Everything', query: '*', destinations: ['down'] }];
  publishing = await startPublishing('cancelled', { routes, destinations }, { WIREROOM_DELIVERY_BACKOFF_MAX_MS: '60000' });
  const { connection, names } = publishing.app.get(Broker);
  connection.subscribe(names.subject('delivery.settled.down'), {
    callback: (_, message) => {
      told.push(message.json<DeliverySettled>());
    },
  });
});
afterAll(async () => {
  await publishing?.stop();
  await down?.stop();
});

const owed = async ({ id }: Article, revision: number) => {
  const sql = "select 1 from publishing.ledger where article_id = $1 and revision = $2 and state = 'owed'";
  return (await publishing.app.get(TransactionGate).read(sql, [id, revision])).length === 1;
};

async function enriched(article: Article): Promise<void> {
  const event = articleEnriched({ article });
  await publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
  await eventually(() => owed(article, article.revision));
}

const toldOf = ({ id }: Article) => told.filter(({ data }) => data.articleId === id).map(({ data }) => data);

it('what a withdrawal takes the place of is told of as cancelled, and so is what a removed destination was owed', async () => {
  const [killed, left] = [anArticle({ guid: 'urn:cancelled:killed' }), anArticle({ guid: 'urn:cancelled:left' })];
  await enriched(killed);
  await enriched(left);
  const withdrawal: Article = { ...killed, revision: 2, pubStatus: 'canceled' };
  const event = articleReceived({ article: withdrawal, lane: 'flash', outcome: 'withdrawn' });
  await publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
  await eventually(() => owed(killed, 2));
  await eventually(() => toldOf(killed).length === 1);
  expect(toldOf(killed)[0]).toMatchObject({
    deliveryId: deliveryIdOf('down', killed.id, 1),
    destinationId: 'down',
    revision: 1,
    outcome: 'cancelled',
  });
  const read = readOrder({ routes: [], destinations: [], prune: true }, ['routes', 'destinations']);
  await publishing.app.get(NewsroomOrders).apply({ read, dryRun: false });
  await eventually(() => toldOf(left).length === 1);
  expect(toldOf(left)[0]).toMatchObject({ deliveryId: deliveryIdOf('down', left.id, 1), revision: 1, outcome: 'cancelled' });
  expect(toldOf(killed)).toHaveLength(1);
});
