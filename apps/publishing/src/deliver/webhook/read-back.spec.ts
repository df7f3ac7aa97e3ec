import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { WebhookSettings } from '@wireroom/contracts';
import { Webhook } from 'standardwebhooks';
import type { ProofAnswer } from '../../obligation/prover.js';
import type { ChannelMessage } from '../channel.js';
import { channelMessage } from '../channel-contract.fixture.js';
import { WebhookChannel } from './send-webhook.js';

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
let server: Server;
let base: string;
/** What stands under a path; 404 where nothing does. */
let shown: Record<string, { status?: number; body?: string; headers?: Record<string, string>; never?: boolean }>;
const asked: { url: string; headers: Record<string, string> }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ url: request.url as string, headers: request.headers as Record<string, string> });
    const found = shown[request.url as string];
    if (found === undefined) return response.writeHead(404).end();
    if (found.never) return response.writeHead(200).write('[');
    return response.writeHead(found.status ?? 200, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  shown = {};
  asked.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const first = channelMessage({ slugline: 'BRIDGE', slug: 'BRIDGE' });
const notice: ChannelMessage = { ...first, revision: 2, slug: 'KILL', bytes: Buffer.from('{"x":1}'), withdrawn: true };

async function look(given: object = {}, forgotten: number[] = []): Promise<ProofAnswer> {
  const common = { id: 'site', type: 'webhook', url: `${base}/hook`, secret: SECRET, allowPrivateNetwork: true };
  const settings = WebhookSettings.parse({ ...common, readBack: `${base}/copies/{articleId}`, ...given });
  const channel = new WebhookChannel(settings, { timeoutMs: 500 });
  try {
    return (await channel.prove?.({ notice, earlier: [first], forgotten })) as ProofAnswer;
  } finally {
    await channel.close();
  }
}

const notYet = (message: string) => ({ kind: 'not-yet', why: { message: expect.stringContaining(message) } });
const copy = `/copies/${first.articleId}`;

it('has no way of looking unless it is told where', () => {
  const settings = WebhookSettings.parse({ id: 'site', type: 'webhook', url: `${base}/hook`, secret: SECRET });
  expect(new WebhookChannel(settings, { timeoutMs: 500 }).prove).toBeUndefined();
});

it('waits while the copy is there, and confirms once it is gone', async () => {
  shown[copy] = { body: '{"pubStatus":"usable"}' };
  expect(await look()).toMatchObject(notYet(`${copy} answers 200, and not with the withdrawal`));
  for (const status of [404, 410]) {
    shown[copy] = { status };
    const proof = { kind: 'read-back', detail: `${base}${copy} answers ${status}` };
    expect(await look()).toMatchObject({ kind: 'confirmed', proof });
  }
});

it('confirms where the withdrawal stands in the place of the copy', async () => {
  shown[copy] = { body: '{"pubStatus":"canceled","version":"2"}' };
  expect(await look()).toMatchObject({ kind: 'confirmed', proof: { detail: expect.stringContaining('with the withdrawal') } });
});

it('looks at every address that the article had', async () => {
  const readBack = `${base}/copies/{articleId}/{slugline}`;
  shown[`${copy}/BRIDGE`] = { body: 'the story' };
  expect(await look({ readBack })).toMatchObject(notYet('BRIDGE answers 200'));
  expect(await look({ readBack }, [1])).toMatchObject(notYet('not kept any more'));
  shown = {};
  expect(await look({ readBack })).toMatchObject({ kind: 'confirmed', proof: { detail: expect.stringMatching(/KILL.*BRIDGE/) } });
});

it.each([301, 302, 401, 403, 429, 500, 503, 204])('takes %i for no proof', async (status) => {
  shown[copy] = { status, body: '{"withdrawn":true}', headers: { location: `${base}/nothing-here` } };
  expect(await look()).toMatchObject(notYet(`answers ${status}`));
  expect(asked).toHaveLength(1);
});

it('takes neither silence nor an address that is refused for a proof', async () => {
  shown[copy] = { never: true };
  expect(await look()).toMatchObject({ kind: 'not-yet', why: { code: 'destination-unreachable' } });
  expect(await look({ allowPrivateNetwork: false })).toMatchObject({ kind: 'not-yet', why: { code: 'destination-private' } });
  expect(asked).toHaveLength(1);
});

it('reads no more of a copy than it needs', async () => {
  shown[copy] = { body: `{"pubStatus":"canceled","x":"${'x'.repeat(1_000_000)}"}` };
  expect(await look()).toMatchObject(notYet('not with the withdrawal'));
});

it('signs what it asks, so that a receiver may answer nobody else', async () => {
  await look();
  expect(asked[0]?.headers['webhook-id']).toBe(notice.deliveryId);
  expect(() => new Webhook(SECRET).verify('', asked[0]?.headers as Record<string, string>)).not.toThrow();
});

it.each([
  'https://cms.example/x/{articleId}',
  'https://cms.example:8443/?id={articleId}&r={revision}',
  'http://[2001:db8::1]/{provider}/{articleId}',
])('takes the address %s', (readBack) => {
  const settings = { id: 'site', type: 'webhook', url: 'https://cms.example/', secret: SECRET, readBack };
  expect(WebhookSettings.safeParse(settings).success).toBe(true);
});

it.each([
  'https://cms.example/x',
  'https://{articleId}.example/',
  'https://cms.example/{title}/{articleId}',
  'ftp://cms.example/{articleId}',
  'https://wire:secret@cms.example/{articleId}',
  '/{articleId}',
  'https://cms.example/ {articleId}',
])('refuses the address %s', (readBack) => {
  const settings = { id: 'site', type: 'webhook', url: 'https://cms.example/', secret: SECRET, readBack };
  expect(WebhookSettings.safeParse(settings).success).toBe(false);
});
