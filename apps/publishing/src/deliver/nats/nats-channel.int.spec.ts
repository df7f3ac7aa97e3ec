import { type AddressInfo, createServer, connect as dial, type Server, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect, type Msg, type NatsConnection } from '@nats-io/transport-node';
import { NatsSettings } from '@wireroom/contracts';
import { testNats } from '@wireroom/testkit';
import { type ChannelStage, channelMessage, keepsTheChannelContract } from '../channel-contract.fixture.js';
import { NatsChannel } from './nats-channel.js';
import { type GuardedServer, startGuardedServer } from './nats-server.fixture.js';

const address = new URL(testNats().url);
const login = { user: decodeURIComponent(address.username), password: decodeURIComponent(address.password) };

/** A way to the server that can be cut: the server itself belongs to the whole run. */
class Cable {
  private readonly sockets = new Set<Socket>();
  private server: Server | undefined;
  port = 0;

  async plug(): Promise<void> {
    const server = createServer((near) => {
      const far = dial(Number(address.port), address.hostname);
      for (const [one, other] of [[near, far] as const, [far, near] as const]) {
        this.sockets.add(one);
        one.on('error', () => other.destroy()).on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
    await closed;
  }
}

const cable = new Cable();
let reader: NatsConnection;

function settings(given: object = {}): NatsSettings {
  const url = `nats://127.0.0.1:${cable.port}`;
  return NatsSettings.parse({ id: 'newsdesk', type: 'nats', url, allowPrivateNetwork: true, ...login, ...given });
}

async function withChannel<T>(given: object, use: (channel: NatsChannel) => Promise<T>): Promise<T> {
  const channel = new NatsChannel(settings(given), { timeoutMs: 2_000 });
  try {
    return await use(channel);
  } finally {
    await channel.close();
  }
}

const breakDown = async () => {
  await cable.cut();
  return () => cable.plug();
};

beforeAll(async () => {
  await cable.plug();
  reader = await connect({ servers: address.host, user: login.user, pass: login.password });
  await (await jetstreamManager(reader)).streams.add({ name: 'WIRE', subjects: ['wire.>'] });
});
afterAll(async () => {
  await reader.close();
  await cable.cut();
});

const stored = async (subject: string) => {
  const { streams } = await jetstreamManager(reader);
  return (await streams.getMessage('WIRE', { last_by_subj: subject })) ?? undefined;
};

describe('NatsChannel to a stream', () => {
  let stage: ChannelStage;
  beforeAll(() => {
    stage = {
      channel: new NatsChannel(settings(), { timeoutMs: 2_000 }),
      received: async (articleId) => {
        const found = await stored(`wire.northwire.${articleId}`);
        return found === undefined ? undefined : Buffer.from(found.data);
      },
      breakDown,
    };
  });
  afterAll(() => stage.channel.close());

  keepsTheChannelContract(() => stage);

  it('says in headers what the message is, and stores it once', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const message = channelMessage({ revision: 4, traceparent });
    await stage.channel.send(message);
    expect((await stage.channel.send(message)).excerpt).toContain('a repeat');
    const subject = `wire.northwire.${message.articleId}`;
    const header = (await stored(subject))?.header;
    const names = ['Content-Type', 'Nats-Msg-Id', 'Wireroom-Article', 'Wireroom-Revision', 'traceparent'];
    expect(names.map((name) => header?.get(name))).toEqual([
      message.mediaType,
      message.deliveryId,
      message.articleId,
      '4',
      traceparent,
    ]);
    const { streams } = await jetstreamManager(reader);
    expect((await streams.info('WIRE', { subjects_filter: subject })).state.subjects).toEqual({ [subject]: 1 });
  });

  it('keeps what articles say from becoming more than a token', async () => {
    const message = channelMessage({ provider: 'north.wire >', slug: '*.>' });
    await withChannel({ subject: 'wire.{provider}.{slugline}.{articleId}' }, (channel) => channel.send(message));
    expect((await stored(`wire.north-wire.none.${message.articleId}`))?.data.length).toBe(message.bytes.length);
  });

  it('tries again while no stream takes the subject', async () => {
    const answer = await withChannel({ subject: 'elsewhere.{articleId}' }, (channel) => channel.send(channelMessage()));
    expect(answer.fault).toMatchObject({ code: 'delivery-deferred', outcome: 'retry' });
  });

  it('refuses what is larger than the server takes, without harm to its neighbours', async () => {
    const large = channelMessage({ bytes: Buffer.alloc(2 * 1024 * 1024) });
    const [refused, taken] = await Promise.all([stage.channel.send(large), stage.channel.send(channelMessage())]);
    expect(refused.fault).toMatchObject({ code: 'delivery-refused' });
    expect(taken).toMatchObject({ delivered: true });
  });

  it('suspends when the login is refused', async () => {
    const answer = await withChannel({ password: 'wrong' }, (channel) => channel.send(channelMessage()));
    expect(answer.fault).toMatchObject({ code: 'destination-login-refused' });
  });

  it('does not speak without TLS to a server that should have it', async () => {
    const url = `tls://127.0.0.1:${cable.port}`;
    const answer = await withChannel({ url }, (channel) => channel.send(channelMessage()));
    expect(answer.fault).toMatchObject({ code: 'destination-unreachable' });
  });

  it('refuses addresses that are not public', async () => {
    const answer = await withChannel({ allowPrivateNetwork: false }, (channel) => channel.send(channelMessage()));
    expect(answer.fault).toMatchObject({ code: 'destination-private' });
  });
});

describe('NatsChannel to a subject', () => {
  const heard = new Map<string, Msg>();
  let stage: ChannelStage;
  beforeAll(async () => {
    reader.subscribe('live.>', { callback: (_, message) => void heard.set(message.subject, message) });
    await reader.flush();
    stage = {
      channel: new NatsChannel(settings({ jetstream: false, subject: 'live.{articleId}' }), { timeoutMs: 2_000 }),
      received: async (articleId) => {
        await reader.flush();
        const message = heard.get(`live.${articleId}`);
        return message === undefined ? undefined : Buffer.from(message.data);
      },
      breakDown,
    };
  });
  afterAll(() => stage.channel.close());

  keepsTheChannelContract(() => stage);
});

describe('NatsChannel to a guarded server', () => {
  let server: GuardedServer;
  beforeAll(async () => {
    server = await startGuardedServer();
  });
  afterAll(() => server.stop());

  const send = (given: object) => {
    const { port, caFile, user, password } = server;
    const guarded = { url: `tls://localhost:${port}`, caFile, user, password, jetstream: false, subject: 'open.{articleId}' };
    return withChannel({ ...guarded, ...given }, (channel) => channel.send(channelMessage()));
  };

  it('publishes over TLS with the login', async () => {
    expect(await send({})).toMatchObject({ delivered: true });
  });

  it('does not trust a certificate that nobody vouches for', async () => {
    expect((await send({ caFile: undefined })).fault).toMatchObject({ code: 'destination-unreachable' });
  });

  it.each([
    ['on a subject', { subject: 'closed.{articleId}' }],
    ['to a stream', { subject: 'closed.{articleId}', jetstream: true }],
    ['with a wrong password', { password: 'wrong' }],
  ])('suspends when the user may not publish %s', async (_, given) => {
    expect((await send(given)).fault).toMatchObject({ code: 'destination-login-refused' });
  });
});
