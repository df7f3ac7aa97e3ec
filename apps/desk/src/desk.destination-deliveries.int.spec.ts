import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskDestinationPage } from '@wireroom/contracts';
import { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleReceived } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';
import { articleOf, DestinationStory, deliveryOf, instant } from './destination-story.fixture.js';

let desk: TestDesk;
let story: DestinationStory;

beforeAll(async () => {
  desk = await startDesk('desk-destination-deliveries');
  story = new DestinationStory(desk);
});
afterAll(() => desk?.stop());

describe('the deliveries of a destination', () => {
  test('are listed once each in their newest state, latest first, page by page', async () => {
    const names = Array.from({ length: 7 }, (_, n) => `listed-${n}`);
    const article = anArticle({ guid: 'urn:example:listed-3', headline: 'Third of seven', receivedAt: instant(0) });
    await desk.app
      .get(TransactionGate)
      .run(() => desk.app.get(DeskPipeline).received([articleReceived({ article })], new BatchContext('desk-test', new Map())));
    await story.owe('listed', ...names);
    for (const [n, name] of names.entries())
      if (n > 0) await story.settle('listed', name, n % 2 ? 'dead' : 'delivered', 1_000 * n);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const found: DeskDestinationPage = await story.page('listed', `?limit=3${cursor ? `&before=${cursor}` : ''}`);
      seen.push(
        ...found.deliveries.map(({ articleId, state }) => `${names.findIndex((name) => articleOf(name) === articleId)} ${state}`),
      );
      cursor = found.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['6 delivered', '5 dead', '4 delivered', '3 dead', '2 delivered', '1 dead', '0 owed']);
    const [third] = (await story.page('listed', '?state=dead')).deliveries.filter(({ headline }) => headline);
    expect(third).toEqual({
      deliveryId: deliveryOf('listed', 'listed-3'),
      articleId: article.id,
      revision: 1,
      headline: 'Third of seven',
      state: 'dead',
      attempts: 3,
      httpStatus: 410,
      at: instant(3_000).replace('Z', '000Z'),
      fault: { code: 'refused', message: 'It said no.' },
    });
  });

  test.each([
    ['owed', ['listed-0']],
    ['delivered', ['listed-6', 'listed-4', 'listed-2']],
    ['suspended', []],
  ])('by state: %s', async (state, names) => {
    const { deliveries } = await story.page('listed', `?state=${state}`);
    expect(deliveries.map(({ deliveryId }) => deliveryId)).toEqual(names.map((name) => deliveryOf('listed', name)));
  });

  test.each([
    [404, '/api/destinations/nobody'],
    [400, '/api/destinations/listed?state=lost'],
    [400, '/api/destinations/listed?limit=0'],
    [400, '/api/destinations/listed?before=yesterday'],
  ])('answers %i at %s', async (status, path) => {
    expect((await fetch(desk.url + path)).status).toBe(status);
  });
});
