import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { testNats } from '@wireroom/testkit';
import type { DestinationReceiver } from './receiver.js';
import { readAllSeen } from './seen.js';

const STREAM = 'WIRE';

/** A stream of a NATS server that has nothing to do with Wireroom's own. */
export async function startBus(): Promise<DestinationReceiver> {
  const { host, username, password } = new URL(testNats().url);
  const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const connection = await connect({ servers: host, user: login.user, pass: login.password });
  const { streams } = await jetstreamManager(connection);
  await streams.add({ name: STREAM, subjects: ['wire.>'] });

  async function messages(): Promise<{ bytes: Uint8Array; key?: string }[]> {
    const { state } = await streams.info(STREAM);
    const found = Array.from({ length: state.messages }, (_, n) => streams.getMessage(STREAM, { seq: n + 1 }));
    return (await Promise.all(found)).map((message) => {
      if (message === null) throw new Error('A message is gone from the stream.');
      return { bytes: message.data, key: message.header.get('Nats-Msg-Id') };
    });
  }

  return {
    settings: { type: 'nats', url: `nats://${host}`, ...login, allowPrivateNetwork: true },
    seen: async () => readAllSeen(await messages()),
    complaints: [],
    stop: () => connection.close(),
  };
}
