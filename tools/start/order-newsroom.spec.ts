import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { orderNewsroom } from './order-newsroom.mjs';

/** What a service was sent, and what it answers. */
let orders: { key: string | undefined; order: object }[];
let answer: { status: number; body: object };
let server: Server;
let urls: Record<string, string>;

beforeEach(async () => {
  orders = [];
  answer = { status: 200, body: { dryRun: false, changes: [] } };
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      orders.push({ key: request.headers.authorization, order: JSON.parse(String(Buffer.concat(chunks))) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  urls = { ingest: url, publishing: url };
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const NEWSROOM = { sources: [{ id: 'a' }], routes: [{ id: 'r' }], destinations: [] };

describe('orderNewsroom', () => {
  test('sends each service its own kinds, with the operator key', async () => {
    await orderNewsroom({ urls, operatorKey: 'the-operator-key' }, NEWSROOM, ['ingest', 'publishing', 'desk']);
    expect(orders.map(({ key }) => key)).toEqual(['Bearer the-operator-key', 'Bearer the-operator-key']);
    expect(orders.map(({ order }) => order)).toEqual(
      expect.arrayContaining([{ sources: [{ id: 'a' }] }, { routes: [{ id: 'r' }], destinations: [] }]),
    );
  });

  test('asks nobody who does not run, or has nothing of it', async () => {
    await orderNewsroom({ urls, operatorKey: 'k' }, NEWSROOM, ['publishing']);
    await orderNewsroom({ urls, operatorKey: 'k' }, { routes: [] }, ['ingest', 'publishing']);
    expect(orders.map(({ order }) => Object.keys(order))).toEqual([['routes', 'destinations'], ['routes']]);
  });

  test('says everything that is wrong, and where', async () => {
    const problems = [
      { path: ['routes', 2, 'query'], why: 'expected a value at character 9' },
      { path: ['destinations', 0, 'secret'], why: 'needs secret or secretFile' },
    ];
    answer = { status: 400, body: { detail: 'no', details: { problems } } };
    await expect(orderNewsroom({ urls, operatorKey: 'k' }, NEWSROOM, ['publishing'])).rejects.toThrow(
      'The newsroom cannot be as ordered:\n' +
        '  routes[2].query: expected a value at character 9\n' +
        '  destinations[0].secret: needs secret or secretFile',
    );
  });

  test('says what a service answers that refuses for another reason', async () => {
    answer = { status: 401, body: { detail: 'This needs the operator key.' } };
    await expect(orderNewsroom({ urls, operatorKey: 'k' }, NEWSROOM, ['ingest'])).rejects.toThrow(
      'ingest answers 401 This needs the operator key.',
    );
  });
});
