import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLogger } from '@wireroom/runtime';
import { eventually, testNats } from '@wireroom/testkit';
import { Broker } from '../connection/broker.js';
import { forgetConsumer, provisionConsumer } from '../topology/provision.js';
import type { ConsumerPlan } from '../topology/topology.js';
import { PullLoop } from './pull-loop.js';

/** Far longer than the spec waits: a batch that is held back until the server gives its messages out again never comes in time. */
const ACK_WAIT_MS = 60_000;
/** Nor does a message that waits until missed heartbeats are noticed. */
const SOON_MS = 8_000;
const BATCH = 4;
/** Of a pull request, where the spec waits for its end. */
const EXPIRES_MS = 2_000;

let broker: Broker;
const started: PullLoop[] = [];

beforeAll(async () => {
  broker = await Broker.connect({ url: testNats().url, prefix: 'pull-loop-spec', service: 'spec', articlesDays: 1 });
});

afterAll(async () => {
  await Promise.all(started.map((loop) => loop.stop()));
  await broker?.connection.close();
});

const planOf = (name: string): ConsumerPlan => ({
  durable: name,
  stream: 'NOTICES',
  filter: `source.${name}`,
  batch: BATCH,
  ackWaitMs: ACK_WAIT_MS,
  maxAckPending: 1_024,
});

/** A loop that takes everything at once; answers the batches that it took. */
async function startLoop(plan: ConsumerPlan, expiresMs?: number): Promise<number[][]> {
  const batches: number[][] = [];
  const loop = new PullLoop({
    broker,
    plan,
    expiresMs,
    logger: createLogger('test', 'silent'),
    recovery: { probe: async () => true },
    process: async (messages) => {
      batches.push(messages.map((message) => Number(message.string())));
      for (const message of messages) message.ack();
      return true;
    },
  });
  started.push(loop);
  await loop.start();
  return batches;
}

const publish = ({ filter }: ConsumerPlan, number: number) =>
  broker.js.publish(broker.names.subject(filter), String(number), { msgID: randomUUID() });

describe('PullLoop', () => {
  it('hands on what there is without waiting for a full batch, again and again, in order and never more than a batch', async () => {
    const plan = planOf('pulled');
    const batches = await startLoop(plan);
    const numbers = Array.from({ length: 40 }, (_, index) => index);
    // More than one pull request asks for, so that some come with a request made meanwhile.
    for (const number of numbers.slice(0, 30)) {
      await publish(plan, number);
      await eventually(() => batches.flat().includes(number), SOON_MS);
    }
    await Promise.all(numbers.slice(30).map((number) => publish(plan, number)));
    await eventually(() => batches.flat().length === numbers.length, SOON_MS);
    expect(batches.flat().slice(0, 30)).toEqual(numbers.slice(0, 30));
    expect(batches.flat().sort((a, b) => a - b)).toEqual(numbers);
    expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(BATCH);
  });

  it('makes the next pull request before the one before lapses, as a message that comes just then is given to nobody', async () => {
    const plan = planOf('overlapping');
    const { names } = broker;
    await startLoop(plan, EXPIRES_MS);
    // A client that waits for the end of a request makes each of the others only after its time; the server counts those that are open.
    const { num_waiting } = await eventually(async () => {
      const info = await broker.jsm.consumers.info(names.stream(plan.stream), names.stream(plan.durable));
      return info.num_waiting > 1 ? info : undefined;
    }, SOON_MS);
    expect(num_waiting).toBe(2);
  });

  it('goes on with a consumer that another copy has made anew', async () => {
    const plan = planOf('anew');
    const batches = await startLoop(plan);
    await publish(plan, 1);
    await eventually(() => batches.flat().includes(1), SOON_MS);
    await forgetConsumer(broker.jsm, broker.names, plan);
    await provisionConsumer(broker.jsm, broker.names, plan);
    await publish(plan, 2);
    await eventually(() => batches.flat().includes(2), SOON_MS);
  });

  it('gives back at its end what it has pulled but not taken', async () => {
    const plan = planOf('ending');
    let release: () => void = () => undefined;
    const loop = new PullLoop({
      broker,
      plan,
      logger: createLogger('test', 'silent'),
      recovery: { probe: async () => true },
      process: async (messages) => {
        await new Promise<void>((resolve) => {
          release = resolve;
        });
        for (const message of messages) message.ack();
        return true;
      },
    });
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8]) await publish(plan, number);
    await loop.start();
    const info = () => broker.jsm.consumers.info(broker.names.stream(plan.stream), broker.names.stream(plan.durable));
    await eventually(async () => (await info()).num_ack_pending === 8);
    const stopped = loop.stop();
    release();
    await stopped;
    const batches = await startLoop(plan);
    // nats-server 2.9 tries the first of them on the request that is gone, and only after the wait for its acknowledgement again.
    await eventually(() => [6, 7, 8].every((number) => batches.flat().includes(number)), SOON_MS);
    expect(batches.flat().filter((number) => number <= BATCH)).toEqual([]);
  });
});
