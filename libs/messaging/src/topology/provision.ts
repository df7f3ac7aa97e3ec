import {
  AckPolicy,
  type ConsumerConfig,
  DeliverPolicy,
  JetStreamApiError,
  type JetStreamManager,
  ReplayPolicy,
  RetentionPolicy,
  StorageType,
  type StreamConfig,
} from '@nats-io/jetstream';
import type { Names } from './names.js';
import { type ConsumerPlan, DUPLICATE_WINDOW_MS, type StreamPlan } from './topology.js';

const NANOS_PER_MS = 1_000_000;
/** JetStream API error: the stream exists with another configuration (JSStreamNameExistErr). */
const STREAM_NAME_IN_USE = 10058;
/** JetStream API error: there is no such consumer (JSConsumerNotFoundErr). */
const CONSUMER_NOT_FOUND = 10014;

/** Makes every stream, or brings what is there up to date; safe when many services start at once. */
export async function provisionStreams(jsm: JetStreamManager, names: Names, plans: readonly StreamPlan[]): Promise<void> {
  for (const plan of plans) {
    const config = streamConfig(plan, names);
    try {
      await jsm.streams.add(config);
    } catch (error) {
      if (!isApiError(error, STREAM_NAME_IN_USE)) throw error;
      await jsm.streams.update(config.name, config);
    }
  }
}

/** Makes a durable pull consumer, or brings its limits up to date; its position is kept. */
export async function provisionConsumer(jsm: JetStreamManager, names: Names, plan: ConsumerPlan): Promise<void> {
  const stream = names.stream(plan.stream);
  const config: Partial<ConsumerConfig> & { durable_name: string } = {
    durable_name: names.stream(plan.durable),
    filter_subject: names.subject(plan.filter),
    ack_policy: AckPolicy.Explicit,
    ack_wait: plan.ackWaitMs * NANOS_PER_MS,
    max_ack_pending: plan.maxAckPending,
    // Our own settlement counts tries and writes the dead letter; the server must never drop a message by itself.
    max_deliver: -1,
    deliver_policy: DeliverPolicy.All,
    replay_policy: ReplayPolicy.Instant,
  };
  await jsm.consumers.add(stream, config);
}

/** Removes a durable consumer with all that it remembers of deliveries; what it did not acknowledge stays in a work queue. */
export async function forgetConsumer(
  jsm: JetStreamManager,
  names: Names,
  { stream, durable }: Pick<ConsumerPlan, 'stream' | 'durable'>,
): Promise<void> {
  try {
    await jsm.consumers.delete(names.stream(stream), names.stream(durable));
  } catch (error) {
    if (!isApiError(error, CONSUMER_NOT_FOUND)) throw error;
  }
}

function streamConfig(plan: StreamPlan, names: Names): Partial<StreamConfig> & { name: string } {
  return {
    name: names.stream(plan.name),
    subjects: plan.subjects.map((subject) => names.subject(subject)),
    retention: plan.retention === 'workqueue' ? RetentionPolicy.Workqueue : RetentionPolicy.Limits,
    storage: StorageType.File,
    max_age: plan.maxAgeMs * NANOS_PER_MS,
    duplicate_window: DUPLICATE_WINDOW_MS * NANOS_PER_MS,
    allow_direct: true,
  };
}

function isApiError(error: unknown, code: number): boolean {
  return error instanceof JetStreamApiError && error.code === code;
}
