import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLogger } from '@wireroom/runtime';
import { eventually, testNats } from '@wireroom/testkit';
import { Broker } from '../connection/broker.js';
import { PullLoop } from './pull-loop.js';

/** Far longer than the spec waits: a batch that is held back until the server gives its messages out again never comes in time. */
const ACK_WAIT_MS = 60_000;
const BATCH = 4;

let broker: Broker;
let loop: PullLoop;
const batches: number[][] = [];

beforeAll(async () => {
  broker = await Broker.connect({ url: testNats().url, prefix: 'pull-loop-spec', service: 'spec', articlesDays: 1 });
  loop = new PullLoop({
    broker,
    plan: {
      durable: 'pull-loop-spec',
      stream: 'NOTICES',
      filter: 'source.pulled',
      batch: BATCH,
      ackWaitMs: ACK_WAIT_MS,
      maxAckPending: 1_024,
    },
    logger: createLogger('test', 'silent'),
    recovery: { probe: async () => true },
    process: async (messages) => {
      batches.push(messages.map((message) => Number(message.string())));
      for (const message of messages) message.ack();
      return true;
    },
  });
  await loop.start();
});

afterAll(async () => {
  await loop?.stop();
  await broker?.connection.close();
});

const publish = (number: number) =>
  broker.js.publish(broker.names.subject('source.pulled'), String(number), { msgID: randomUUID() });
const taken = () => batches.flat();

it('hands on what there is without waiting for a full batch, again and again, in order and never more than a batch', async () => {
  const numbers = Array.from({ length: 40 }, (_, index) => index);
  // More rounds than one pull request spans, so that its renewals, which the client counts like messages, fall into some of them.
  for (const number of numbers.slice(0, 30)) {
    await publish(number);
    await eventually(() => taken().includes(number), 5_000);
  }
  await Promise.all(numbers.slice(30).map(publish));
  await eventually(() => taken().length === numbers.length, 5_000);
  expect(taken().slice(0, 30)).toEqual(numbers.slice(0, 30));
  expect([...taken()].sort((a, b) => a - b)).toEqual(numbers);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(BATCH);
});
