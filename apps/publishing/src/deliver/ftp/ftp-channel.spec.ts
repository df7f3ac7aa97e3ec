import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FtpSettings } from '@wireroom/contracts';
import { type FtpStage, SERVER_PASSWORD, SERVER_USER, selfSigned, startFtpServer } from '@wireroom/testkit';
import { channelMessage, keepsTheChannelContract, type ProvableStage, provesByFiles } from '../channel-contract.fixture.js';
import { FtpChannel } from './ftp-channel.js';
import { startMuteServer } from './mute-server.fixture.js';

const folder = mkdtempSync(join(tmpdir(), 'ftp-'));
const tls = selfSigned('localhost', [127, 0, 0, 1]);
const caFile = join(folder, 'ca.pem');
writeFileSync(caFile, tls.cert);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let root: string;
let server: FtpStage;
const opened: FtpChannel[] = [];

function open(given: object = {}, timeoutMs = 2_000): FtpChannel {
  const settings = FtpSettings.parse({
    id: 'drop',
    type: 'ftp',
    host: '127.0.0.1',
    port: server.port,
    user: SERVER_USER,
    password: SERVER_PASSWORD,
    secure: 'none',
    allowPrivateNetwork: true,
    ...given,
  });
  const channel = new FtpChannel(settings, { timeoutMs });
  opened.push(channel);
  return channel;
}

async function closeAll(): Promise<void> {
  for (const channel of opened.splice(0)) await channel.close();
}

const ways = [
  { way: 'without TLS', settings: { secure: 'none' }, options: {} },
  { way: 'with TLS by AUTH TLS', settings: { secure: 'explicit', host: 'localhost', caFile }, options: { tls } },
  { way: 'with TLS from the first byte', settings: { secure: 'implicit', caFile }, options: { tls, implicit: true } },
];

describe.each(ways)('FtpChannel $way', ({ settings, options }) => {
  let stage: ProvableStage;

  beforeAll(async () => {
    root = mkdtempSync(join(folder, 'root-'));
    server = await startFtpServer({ root, ...options });
    stage = {
      channel: open(settings),
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

  afterAll(async () => {
    await closeAll();
    await server.stop();
  });

  keepsTheChannelContract(() => stage);
  provesByFiles(() => stage);

  it('leaves files of whole articles only', () => {
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});

describe('FtpChannel', () => {
  beforeEach(async () => {
    root = mkdtempSync(join(folder, 'root-'));
    server = await startFtpServer({ root, tls });
  });

  afterEach(async () => {
    await closeAll();
    await server.stop();
  });

  it('keeps its connections, at most as many as its concurrency', async () => {
    const channel = open({ concurrency: 2 });
    for (let round = 0; round < 3; round++) {
      await Promise.all(Array.from({ length: 6 }, () => channel.send(channelMessage())));
    }
    expect(readdirSync(root)).toHaveLength(18);
    expect(server.count.logins).toBe(2);
  });

  it('puts the notice in the place of earlier revisions that are longer, and proves it', async () => {
    const channel = open({ name: '{articleId}-{revision}.{ending}' });
    const first = channelMessage({ bytes: Buffer.from('the story '.repeat(9_000)) });
    const notice = { ...first, deliveryId: 'a-notice', revision: 2, bytes: Buffer.from('withdrawn'), withdrawn: true };
    for (const message of [first, notice]) expect(await channel.send(message)).toMatchObject({ delivered: true });
    expect(await channel.prove({ notice, earlier: [first], forgotten: [] })).toMatchObject({ kind: 'confirmed' });
    expect(readdirSync(root).map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(['withdrawn', 'withdrawn']);
  });

  it('makes do with fewer connections where the server refuses more', async () => {
    server.behaviour.maxLogins = 1;
    const channel = open({ concurrency: 4 });
    const answers = await Promise.all(Array.from({ length: 8 }, () => channel.send(channelMessage())));
    expect(answers.map(({ delivered }) => delivered)).toEqual(Array(8).fill(true));
    expect(server.count.logins).toBe(2);
  });

  it('makes the folders of its names, never its own', async () => {
    const name = '{provider}/{date}/{articleId}.{ending}';
    const message = channelMessage();
    expect(await open({ name }).send(message)).toMatchObject({ delivered: true });
    expect(readFileSync(join(root, `northwire/2026-03-01/${message.articleId}.json`)).equals(message.bytes)).toBe(true);
    expect((await open({ name, folder: '/gone' }).send(message)).fault).toMatchObject({ code: 'destination-forbidden' });
    expect(existsSync(join(root, 'gone'))).toBe(false);
  });

  it('takes the place of a file on a server that does not rename over one', async () => {
    server.behaviour.keepsOldFiles = true;
    const channel = open();
    const message = channelMessage();
    await channel.send(message);
    expect(await channel.send({ ...message, bytes: Buffer.from('second') })).toMatchObject({ delivered: true });
    expect(readdirSync(root)).toEqual([`${message.articleId}.json`]);
    expect(readFileSync(join(root, `${message.articleId}.json`), 'utf8')).toBe('second');
  });

  it('leaves the older file when it is cut in the middle of a newer one, and then no part', async () => {
    const channel = open();
    const first = channelMessage();
    await channel.send(first);
    server.behaviour.cutsNextFile = true;
    const second = { ...first, revision: 2, bytes: Buffer.alloc(8_000_000, 'x') };
    expect(await channel.send(second)).toMatchObject({ fault: { code: 'destination-unreachable' } });
    const part = readdirSync(root).find((name) => name.endsWith('.part'));
    expect(statSync(join(root, part ?? '')).size).toBeLessThan(8_000_000);
    expect(readFileSync(join(root, `${first.articleId}.json`)).equals(first.bytes)).toBe(true);
    expect(await channel.send(second)).toMatchObject({ delivered: true });
    expect(readdirSync(root)).toEqual([`${first.articleId}.json`]);
    expect(statSync(join(root, `${first.articleId}.json`)).size).toBe(8_000_000);
  });

  it('tells a refused login, once for all who wait, and not the password', async () => {
    const channel = open({ password: 'wrong pony' });
    const answers = await Promise.all([channel.send(channelMessage()), channel.send(channelMessage())]);
    for (const { fault } of answers) {
      expect(fault).toMatchObject({ code: 'destination-login-refused' });
      expect(`${fault?.message} ${fault?.cause}`).not.toContain('wrong pony');
    }
    expect(server.count.logins).toBe(1);
  });

  it('tells missing rights with what to do', async () => {
    server.behaviour.forbids = true;
    const { fault } = await open().send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-forbidden', outcome: 'reject' });
    expect(fault?.message).toContain('Permission denied');
  });

  it('tells nothing to a server whose certificate nobody vouches for', async () => {
    const { fault } = await open({ secure: 'explicit' }).send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-unreachable', outcome: 'retry' });
    expect(server.count).toMatchObject({ connections: 1, logins: 0 });
  });

  it('tells nothing to a server whose certificate is of another host', async () => {
    await server.stop();
    const other = selfSigned('ftp.skarholm.example', [192, 0, 2, 1]);
    server = await startFtpServer({ root, tls: other });
    writeFileSync(join(folder, 'other.pem'), other.cert);
    const channel = open({ secure: 'explicit', caFile: join(folder, 'other.pem') });
    expect(await channel.send(channelMessage())).toMatchObject({ fault: { code: 'destination-unreachable' } });
    expect(server.count).toMatchObject({ connections: 1, logins: 0 });
  });

  it.each([
    { what: 'says nothing', answers: [] },
    { what: 'greets and says no more', answers: ['220 ready'] },
    { what: 'begins TLS and says no more', answers: ['220 ready', '234 go on'] },
  ])('gives up a server that $what', async ({ answers }) => {
    const mute = await startMuteServer(answers);
    const channel = open({ port: mute.port, secure: 'explicit' }, 200);
    const { fault } = await channel.send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-unreachable', outcome: 'retry' });
    await mute.stop();
  });

  it.each(['127.0.0.1', 'localhost'])('does not connect to %s unless private networks are allowed', async (host) => {
    const { fault } = await open({ host, allowPrivateNetwork: false }).send(channelMessage());
    expect(fault).toMatchObject({ code: 'destination-private' });
    expect(server.count.connections).toBe(0);
  });
});

describe('FtpSettings', () => {
  const settings = { id: 'drop', type: 'ftp', host: 'ftp.skarholm.example', user: 'u', password: 'p' };

  it('encrypts unless told otherwise', () => {
    expect(FtpSettings.parse(settings)).toMatchObject({ secure: 'explicit', folder: '.', concurrency: 4 });
  });

  it.each([{ user: 'u\r\nDELE x' }, { folder: 'a\nb' }, { host: 'a/b' }])('refuses %j', (given) => {
    expect(FtpSettings.safeParse({ ...settings, ...given }).success).toBe(false);
  });
});
