import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { testNats } from '@wireroom/testkit';
import type { DestinationReceiver } from './receiver.js';
import { readAllSeen } from './seen.js';

/**
 * A stream of a NATS server that has nothing to do with Wireroom's own.
 * @param name of the stream, and the first token of its subjects: those of several specs are on one server
 * @param onLink is given the link to confirm a withdrawal by
 */
export async function startBus(name = 'wire', onLink: (link: string) => void = () => undefined): Promise<DestinationReceiver> {
  const stream = name.toUpperCase();
  const { host, username, password } = new URL(testNats().url);
  const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  const connection = await connect({ servers: host, user: login.user, pass: login.password });
  const { streams } = await jetstreamManager(connection);
  await streams.add({ name: stream, subjects: [`${name}.>`] });
  connection.subscribe(`${name}.>`, {
    callback: (_, { headers }) => {
      const link = headers?.get('Wireroom-Confirm');
      if (link) onLink(link);
    },
  });

  async function messages(): Promise<{ bytes: Uint8Array; key?: string }[]> {
    const { state } = await streams.info(stream);
    const found = Array.from({ length: state.messages }, (_, n) => streams.getMessage(stream, { seq: n + 1 }));
    return (await Promise.all(found)).map((message) => {
      if (message === null) throw new Error('A message is gone from the stream.');
      return { bytes: message.data, key: message.header.get('Nats-Msg-Id') };
    });
  }

  return {
    settings: {
      type: 'nats',
      url: `nats://${host}`,
      subject: `${name}.{provider}.{articleId}`,
      ...login,
      allowPrivateNetwork: true,
    },
    seen: async () => readAllSeen(await messages()),
    complaints: [],
    stop: () => connection.close(),
  };
}
