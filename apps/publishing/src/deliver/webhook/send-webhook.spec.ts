import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { WebhookSettings } from '@wireroom/contracts';
import { Webhook } from 'standardwebhooks';
import { channelMessage } from '../channel-contract.fixture.js';
import { WebhookChannel } from './send-webhook.js';

const secret = () => `whsec_${randomBytes(32).toString('base64')}`;
const [current, previous, other] = [secret(), secret(), secret()];
let server: Server;
let url: string;
const received: { headers: Record<string, string>; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    received.push({ headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
beforeEach(() => {
  received.length = 0;
});
afterAll(() => {
  server.close();
});

async function sent(given: object) {
  const settings = WebhookSettings.parse({ id: 'site', type: 'webhook', url, allowPrivateNetwork: true, ...given });
  const channel = new WebhookChannel(settings, { timeoutMs: 5_000 });
  expect(await channel.send(channelMessage())).toMatchObject({ httpStatus: 204 });
  await channel.close();
  const { headers, body } = received[0] as (typeof received)[0];
  return (key: string) => new Webhook(key).verify(body, headers);
}

it('signs by its secret', async () => {
  const verify = await sent({ secret: current });
  expect(verify(current)).toEqual({ headline: 'Brücke gesperrt' });
  expect(() => verify(previous)).toThrow();
});

it('signs by both secrets while one takes the place of the other', async () => {
  const verify = await sent({ secret: current, previousSecret: previous });
  for (const key of [current, previous]) expect(verify(key)).toEqual({ headline: 'Brücke gesperrt' });
  expect(() => verify(other)).toThrow();
});
