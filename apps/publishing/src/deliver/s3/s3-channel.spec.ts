import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { S3Settings } from '@wireroom/contracts';
import { type RunningStore, STORE_KEYS, startStore } from '@wireroom/testkit';
import type { Answer } from '../attempt.js';
import { channelMessage, keepsTheChannelContract, type ProvableStage, provesByFiles } from '../channel-contract.fixture.js';
import { classifyAnswer } from '../classify-answer.js';
import { objectUrl } from './object-url.js';
import { S3Channel } from './s3-channel.js';

let store: RunningStore;
let stage: ProvableStage;

function settings(given: object = {}): S3Settings {
  const endpoint = store?.endpoint ?? 'https://store.example';
  return S3Settings.parse({
    id: 'archive',
    type: 's3',
    endpoint,
    bucket: 'wire',
    allowPrivateNetwork: true,
    ...STORE_KEYS,
    ...given,
  });
}

async function sendOnce(given: object = {}, message = channelMessage()): Promise<Answer> {
  const channel = new S3Channel(settings(given), { timeoutMs: 2_000 });
  try {
    return await channel.send(message);
  } finally {
    await channel.close();
  }
}

const verdictOf = (answer: Answer) => classifyAnswer(answer, { attempt: 1, jitter: 1 }, { maxAttempts: 5, maxDelayMs: 60_000 });

beforeAll(async () => {
  store = await startStore();
  stage = {
    channel: new S3Channel(settings(), { timeoutMs: 2_000 }),
    received: async (articleId) => {
      const found = await store.get(`${articleId}.json`);
      return found.ok ? Buffer.from(await found.arrayBuffer()) : undefined;
    },
    put: (articleId, bytes) => store.put(`${articleId}.json`, bytes),
    breakDown: () => store.breakDown(),
  };
});
afterAll(async () => {
  await stage.channel.close();
  await store.stop();
});

describe('S3Channel', () => {
  keepsTheChannelContract(() => stage);
  provesByFiles(() => stage);

  it('gives the object its type and says which revision it is', async () => {
    const message = channelMessage({ revision: 3 });
    const answer = await sendOnce({ name: '{provider}/{date}/{slugline}_{articleId}.{ending}' }, message);
    const key = `northwire/2026-03-01/BRIDGE_${message.articleId}.json`;
    expect(answer).toMatchObject({ delivered: true, excerpt: key });
    const { headers } = await store.get(key);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(headers.get('x-amz-meta-wireroom-article')).toBe(message.articleId);
    expect(headers.get('x-amz-meta-wireroom-revision')).toBe('3');
  });

  it.each([
    ['a wrong secret', { secretAccessKey: 'wrong' }],
    ['an unknown key', { accessKeyId: 'NOBODY' }],
  ])('suspends the destination on %s', async (_, given) => {
    expect(verdictOf(await sendOnce(given))).toMatchObject({ kind: 'suspend', fault: { code: 'destination-login-refused' } });
  });

  it('gives up where there is no such bucket', async () => {
    const answer = await sendOnce({ bucket: 'nowhere' });
    expect(answer).toMatchObject({ httpStatus: 404, excerpt: expect.stringContaining('NoSuchBucket') });
    expect(verdictOf(answer)).toMatchObject({ kind: 'dead', fault: { code: 'destination-refused' } });
  });

  it.each([
    [503, 'SlowDown'],
    [429, 'TooManyRequests'],
    [500, 'InternalError'],
    [400, 'RequestTimeout'],
    [403, 'RequestTimeTooSkewed'],
  ])('tries again after %i %s, not before the time that the store asks for', async (status, code) => {
    store.answerNext({ status, code, headers: { 'retry-after': '7' } });
    expect(verdictOf(await sendOnce())).toMatchObject({ kind: 'retry', delayMs: 7_000 });
  });

  it('refuses addresses that are not public', async () => {
    expect((await sendOnce({ allowPrivateNetwork: false })).fault).toMatchObject({ code: 'destination-private' });
  });
});

describe('objectUrl', () => {
  it('has the bucket in the path or in the name of the host', () => {
    expect(objectUrl(settings({ endpoint: 'https://store.example/base/' }), 'a/b.json').href).toBe(
      'https://store.example/base/wire/a/b.json',
    );
    expect(objectUrl(settings({ endpoint: 'https://store.example', pathStyle: false }), 'a/b.json').href).toBe(
      'https://wire.store.example/a/b.json',
    );
  });
});
