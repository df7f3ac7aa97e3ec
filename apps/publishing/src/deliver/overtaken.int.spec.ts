import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Broker } from '@wireroom/messaging';
import { anArticle, articleEnriched, articleReceived, eventually } from '@wireroom/testkit';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { deliveryConsumer } from './served-destination.js';

/** Revisions whose request has come, and those that it has taken, in order. */
const began: number[] = [];
const taken: number[] = [];
let letGo: () => void = () => undefined;
const held = new Promise<void>((resolve) => {
  letGo = resolve;
});

/** A destination that takes its time over first revisions. */
const slow = createServer(async ({ headers }, response) => {
  const revision = Number(headers['wireroom-revision']);
  began.push(revision);
  if (revision === 1) await held;
  taken.push(revision);
  response.writeHead(204).end();
});
let publishing: RunningPublishing;

beforeAll(async () => {
  await once(slow.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(slow.address() as AddressInfo).port}`;
  const destination = { id: 'slow', type: 'webhook', url, secret: `whsec_${'A'.repeat(40)}`, allowPrivateNetwork: true };
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: ['slow'] }];
  publishing = await startPublishing('overtaken', { routes, destinations: [destination] });
});

afterAll(async () => {
  letGo();
  await publishing?.stop();
  slow.close();
  slow.closeAllConnections();
});

/** How often a dispatch of the flash lane was given out. */
async function flashDispatches(): Promise<number> {
  const { jsm, names } = publishing.app.get(Broker);
  const { stream, durable } = deliveryConsumer('slow', 'flash');
  return (await jsm.consumers.info(names.stream(stream), names.stream(durable))).delivered.consumer_seq;
}

describe('a withdrawal', () => {
  it('does not overtake copy that is on its way to the destination already', async () => {
    const article = anArticle({ guid: 'urn:spec:overtaken' });
    const now = new Date().toISOString();
    const first = articleEnriched({ article, lane: 'routine' });
    await publishing.emit('article.enriched.routine', { ...first, time: now } as typeof first);
    await eventually(() => began.includes(1));
    const withdrawn = { ...article, revision: 2, pubStatus: 'canceled' } as const;
    const kill = articleReceived({ article: withdrawn, lane: 'flash', outcome: 'withdrawn' });
    await publishing.emit('article.received.flash', { ...kill, time: now } as typeof kill);
    await eventually(async () => began.includes(2) || (await flashDispatches()) > 1);
    letGo();
    await eventually(() => taken.length === 2);
    expect(taken).toEqual([1, 2]);
  });
});
