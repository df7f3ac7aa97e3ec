import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SftpSettings } from '@wireroom/contracts';
import { SERVER_PASSWORD, SERVER_USER, type SftpStage, startSftpServer } from '@wireroom/testkit';
import ssh2 from 'ssh2';
import { channelMessage, keepsTheChannelContract, type ProvableStage, provesByFiles } from '../channel-contract.fixture.js';
import { SftpChannel } from './sftp-channel.js';

const folder = mkdtempSync(join(tmpdir(), 'sftp-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let root: string;
let server: SftpStage;
const opened: SftpChannel[] = [];

function open(given: object = {}, timeoutMs = 2_000): SftpChannel {
  const settings = SftpSettings.parse({
    id: 'drop',
    type: 'sftp',
    host: '127.0.0.1',
    port: server.port,
    user: SERVER_USER,
    password: SERVER_PASSWORD,
    hostKeySha256: server.fingerprint,
    allowPrivateNetwork: true,
    ...given,
  });
  const channel = new SftpChannel(settings, { timeoutMs });
  opened.push(channel);
  return channel;
}

async function begin(): Promise<void> {
  root = mkdtempSync(join(folder, 'root-'));
  server = await startSftpServer(root);
}

async function end(): Promise<void> {
  for (const channel of opened.splice(0)) await channel.close();
  await server.stop();
}

describe.each([
  { way: 'with posix-rename', posixRename: true },
  { way: 'without posix-rename', posixRename: false },
])('SftpChannel to a server $way', ({ posixRename }) => {
  let stage: ProvableStage;

  beforeAll(async () => {
    await begin();
    server.behaviour.posixRename = posixRename;
    stage = {
      channel: open(),
      received: async (articleId) => {
        const path = join(root, `${articleId}.json`);
        return existsSync(path) ? readFileSync(path) : undefined;
      },
      put: async (articleId, bytes) => {
        const path = join(root, `${articleId}.json`);
        if (bytes === undefined) rmSync(path);
        else writeFileSync(path, bytes);
      },
      breakDown: async () => {
        await server.stop();
        return server.start;
      },
    };
  });

  afterAll(end);

  keepsTheChannelContract(() => stage);

  it('logs in once, and again after a cut', () => {
    expect(server.count.logins).toBe(2);
  });

  provesByFiles(() => stage);

  it('leaves files of whole articles only', () => {
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('SftpChannel', () => {
  beforeEach(begin);
  afterEach(end);

  it('makes the folders of its names, never its own', async () => {
    const name = '{provider}/{date}/{articleId}.{ending}';
    const message = channelMessage();
    expect(await open({ name }).send(message)).toMatchObject({ delivered: true });
    expect(readFileSync(join(root, `northwire/2026-03-01/${message.articleId}.json`)).equals(message.bytes)).toBe(true);
    expect((await open({ name, folder: '/gone' }).send(message)).fault).toMatchObject({ code: 'destination-unreachable' });
    expect(existsSync(join(root, 'gone'))).toBe(false);
  });

  it('leaves the older file when it is cut in the middle of a newer one, and then no part', async () => {
    const channel = open();
    const first = channelMessage();
    await channel.send(first);
    server.behaviour.cutsNextFile = true;
    const second = { ...first, revision: 2, bytes: Buffer.alloc(300_000, 'x') };
    expect(await channel.send(second)).toMatchObject({ fault: { code: 'destination-unreachable', outcome: 'retry' } });
    const part = readdirSync(root).find((name) => name.endsWith('.part'));
    expect(statSync(join(root, part ?? '')).size).toBeLessThan(300_000);
    expect(readFileSync(join(root, `${first.articleId}.json`)).equals(first.bytes)).toBe(true);
    expect(await channel.send(second)).toMatchObject({ delivered: true });
    expect(readdirSync(root)).toEqual([`${first.articleId}.json`]);
    expect(statSync(join(root, `${first.articleId}.json`)).size).toBe(300_000);
  });

  it('gives up a connection on which no answer comes, and goes on with another', async () => {
    const channel = open({}, 300);
    server.behaviour.keepsSilent = true;
    const message = channelMessage();
    expect(await channel.send(message)).toMatchObject({ fault: { code: 'destination-unreachable', outcome: 'retry' } });
    expect(await channel.send(message)).toMatchObject({ delivered: true });
    expect(server.count.logins).toBe(2);
  });

  it('tells nothing to a server that shows another host key', async () => {
    const { fault } = await open({ hostKeySha256: `SHA256:${'A'.repeat(43)}` }).send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-host-key', outcome: 'retry' });
    expect(fault?.message).toContain(server.fingerprint);
    expect(server.count).toMatchObject({ connections: 1, tries: 0 });
  });

  it('tells a refused login, once for all who wait', async () => {
    const channel = open({ password: 'wrong pony' });
    const answers = await Promise.all([channel.send(channelMessage()), channel.send(channelMessage())]);
    for (const { fault } of answers) expect(fault).toMatchObject({ code: 'destination-login-refused' });
    expect(server.count.connections).toBe(1);
  });

  it('answers a server that asks for the password by a prompt', async () => {
    server.behaviour.methods = ['keyboard-interactive'];
    expect(await open().send(channelMessage())).toMatchObject({ delivered: true });
  });

  it('logs in by a private key with a passphrase from a file', async () => {
    const pair = ssh2.utils.generateKeyPairSync('ed25519', { passphrase: 'staple', cipher: 'aes256-ctr', rounds: 8 });
    server.behaviour.methods = ['publickey'];
    server.behaviour.publicKey = pair.public;
    const privateKeyFile = join(folder, 'key');
    writeFileSync(privateKeyFile, pair.private);
    const settings = { password: undefined, privateKeyFile, passphrase: 'staple' };
    expect(await open(settings).send(channelMessage())).toMatchObject({ delivered: true });
    const { fault } = await open({ ...settings, passphrase: 'nail' }).send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-login-refused' });
  });

  it('tells missing rights with what to do', async () => {
    server.behaviour.forbids = true;
    expect((await open().send(channelMessage())).fault).toMatchObject({ code: 'destination-forbidden', outcome: 'reject' });
  });

  it.each(['127.0.0.1', 'localhost'])('does not connect to %s unless private networks are allowed', async (host) => {
    const { fault } = await open({ host, allowPrivateNetwork: false }).send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-private' });
    expect(server.count.connections).toBe(0);
  });
});

describe('SftpSettings', () => {
  const settings = { id: 'drop', type: 'sftp', host: 'sftp.skarholm.example', user: 'u', password: 'p' };

  it('pins a host key', () => {
    const hostKeySha256 = `SHA256:${'A'.repeat(43)}`;
    expect(SftpSettings.safeParse(settings).success).toBe(false);
    expect(SftpSettings.safeParse({ ...settings, hostKeySha256 }).success).toBe(true);
  });
});
