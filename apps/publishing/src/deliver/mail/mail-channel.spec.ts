import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MailSettings } from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import { type MailServer, type ReceivedMail, selfSigned, startMailServer } from '@wireroom/testkit';
import type { SMTPServerOptions } from 'smtp-server';
import { type ChannelStage, channelMessage, keepsTheChannelContract } from '../channel-contract.fixture.js';
import { MailChannel } from './mail-channel.js';

type Refusal = { readonly responseCode: number; readonly at: 'mail' | 'rcpt' | 'data'; readonly address?: string };

const mails: ReceivedMail[] = [];
let refusals: Refusal[] = [];
let server: MailServer;
let port: number;

const listen = (options: SMTPServerOptions = {}, at = 0): Promise<MailServer> =>
  startMailServer({
    port: at,
    onMail: (mail) => void mails.push(mail),
    refuse: (command, address) =>
      refusals.find((each) => each.at === command && (each.address === undefined || each.address === address))?.responseCode,
    server: options,
  });

const mailsOf = (articleId: string) => mails.filter(({ headers }) => headers.get('x-wireroom-article') === articleId);
const newest = (articleId: string): ReceivedMail => mailsOf(articleId).at(-1) as ReceivedMail;

function settings(given: object = {}): MailSettings {
  return MailSettings.parse({
    id: 'desk-mail',
    type: 'mail',
    host: '127.0.0.1',
    port,
    secure: 'none',
    from: 'wire@northwire.example',
    to: ['desk@skarholm.example'],
    format: 'ninjs',
    perSecond: 1_000,
    allowPrivateNetwork: true,
    ...given,
  });
}

async function withChannel<T>(given: object, use: (channel: MailChannel) => Promise<T>): Promise<T> {
  const channel = new MailChannel(settings(given), { timeoutMs: 2_000 });
  try {
    return await use(channel);
  } finally {
    await channel.close();
  }
}

beforeAll(async () => {
  server = await listen();
  port = server.port;
});
beforeEach(() => {
  refusals = [];
});
afterAll(() => server.stop());

describe('MailChannel', () => {
  let stage: ChannelStage;
  beforeAll(() => {
    stage = {
      channel: new MailChannel(settings(), { timeoutMs: 2_000 }),
      received: async (articleId) => newest(articleId)?.attachments[0]?.content,
      breakDown: async () => {
        await server.stop();
        return async () => {
          server = await listen({}, port);
        };
      },
    };
  });
  afterAll(() => stage.channel.close());

  keepsTheChannelContract(() => stage);

  it('names the revision in the headers, and attaches the rendition with its type and name', async () => {
    const message = channelMessage({ revision: 2, signals: ['correction'] });
    await stage.channel.send(message);
    const mail = newest(message.articleId);
    expect(mail.subject).toBe('CORRECTION: BRIDGE - Brücke gesperrt');
    expect(mail.headers.get('x-wireroom-revision')).toBe('2');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.text).toContain('Brücke gesperrt');
    const [attachment] = mail.attachments;
    expect(attachment).toMatchObject({ filename: 'BRIDGE-r2.json', contentType: 'application/json' });
    expect(JSON.stringify(attachment?.headers.get('content-type'))).toContain('utf-8');
  });

  it('is the same mail when it comes again, and keeps the revisions of an article in one thread', async () => {
    const articleId = channelMessage().articleId;
    const revision = (number: number) =>
      channelMessage({ articleId, revision: number, deliveryId: deliveryIdOf('desk-mail', articleId, number) });
    for (const number of [1, 2, 2, 3]) await stage.channel.send(revision(number));
    const [first, second, again, third] = mailsOf(articleId);
    expect(first?.references).toBeUndefined();
    expect(second?.references).toBe(first?.messageId);
    expect(third?.inReplyTo).toBe(first?.messageId);
    expect(again?.messageId).toBe(second?.messageId);
    expect(new Set([first, second, third].map((mail) => mail?.messageId)).size).toBe(3);
  });

  it('sends plain text as the mail itself', async () => {
    const bytes = Buffer.from('Brücke gesperrt\n\nDie Brücke über den Skar – 東京 😀\n.\n. Zeile mit Punkt\n');
    const message = channelMessage({ bytes, mediaType: 'text/plain; charset=utf-8', ending: 'txt' });
    await withChannel({ format: 'text' }, (channel) => channel.send(message));
    expect(newest(message.articleId).text).toBe(bytes.toString('utf8'));
    expect(newest(message.articleId).attachments).toEqual([]);
  });

  it.each([
    ['mail', 451, 'delivery-deferred'],
    ['rcpt', 450, 'delivery-deferred'],
    ['data', 452, 'delivery-deferred'],
    ['mail', 550, 'delivery-refused'],
    ['rcpt', 553, 'delivery-refused'],
    ['data', 554, 'delivery-refused'],
    ['mail', 530, 'destination-login-refused'],
  ] as const)('reads the reply to %s of %i as %s', async (at, responseCode, code) => {
    refusals = [{ at, responseCode }];
    expect((await stage.channel.send(channelMessage())).fault).toMatchObject({ code });
  });

  it('sends again only to those who were put off', async () => {
    const to = ['desk@skarholm.example', 'night@skarholm.example'];
    const message = channelMessage();
    await withChannel({ to }, async (channel) => {
      refusals = [{ at: 'rcpt', responseCode: 450, address: 'night@skarholm.example' }];
      expect((await channel.send(message)).fault).toMatchObject({ code: 'delivery-deferred', outcome: 'retry' });
      refusals = [];
      expect(await channel.send(message)).toMatchObject({ delivered: true });
    });
    expect(mailsOf(message.articleId)).toMatchObject([{ recipients: [to[0]] }, { recipients: [to[1]] }]);
  });

  it('tells when some recipients are refused for good', async () => {
    refusals = [{ at: 'rcpt', responseCode: 550, address: 'gone@skarholm.example' }];
    const to = ['desk@skarholm.example', 'gone@skarholm.example'];
    const answer = await withChannel({ to }, (channel) => channel.send(channelMessage()));
    expect(answer.fault).toMatchObject({ code: 'delivery-refused' });
  });

  it('refuses addresses that are not public', async () => {
    const answer = await withChannel({ allowPrivateNetwork: false }, (channel) => channel.send(channelMessage()));
    expect(answer.fault).toMatchObject({ code: 'destination-private' });
  });
});

describe('MailChannel over TLS', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  const caFile = join(folder, 'ca.pem');
  const tls = selfSigned('localhost', [127, 0, 0, 1]);
  const login = { user: 'wire', password: 'secret' };
  const logins: string[] = [];
  let refusal: number | undefined;
  const onAuth: SMTPServerOptions['onAuth'] = ({ username = '', password }, _, callback) => {
    logins.push(username);
    if (refusal === undefined && password === login.password) callback(null, { user: username });
    else callback(Object.assign(new Error('refused by the spec'), { responseCode: refusal ?? 535 }));
  };
  const ways = [
    { secure: 'starttls', host: 'localhost', server: {} },
    { secure: 'implicit', host: '127.0.0.1', server: { secure: true } },
  ];

  beforeAll(() => writeFileSync(caFile, tls.cert));
  beforeEach(() => {
    logins.length = 0;
    refusal = undefined;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function sendTo(options: SMTPServerOptions, given: object) {
    const guarded = await listen({ ...tls, authOptional: false, onAuth, ...options });
    const message = channelMessage();
    const answer = await withChannel({ port: guarded.port, ...login, ...given }, (channel) => channel.send(message));
    await guarded.stop();
    return { answer, arrived: mailsOf(message.articleId).length };
  }

  it.each(ways)('logs in and sends ($secure)', async ({ secure, host, server: options }) => {
    const { answer, arrived } = await sendTo(options, { secure, host, caFile });
    expect(answer).toMatchObject({ delivered: true });
    expect(arrived).toBe(1);
    expect(logins).toEqual(['wire']);
  });

  it.each(ways)(
    'hands nothing to a server whose certificate nobody vouches for ($secure)',
    async ({ secure, host, server: options }) => {
      const { answer, arrived } = await sendTo(options, { secure, host });
      expect(answer.fault).toMatchObject({ code: 'destination-unreachable', outcome: 'retry' });
      expect(arrived).toBe(0);
      expect(logins).toEqual([]);
    },
  );

  it('suspends when the login is refused, and tries again when it cannot be checked now', async () => {
    const given = { secure: 'starttls', host: 'localhost', caFile };
    expect((await sendTo({}, { ...given, password: 'wrong' })).answer.fault).toMatchObject({ code: 'destination-login-refused' });
    refusal = 454;
    expect((await sendTo({}, given)).answer.fault).toMatchObject({ code: 'delivery-deferred', outcome: 'retry' });
  });

  it('does not go on without TLS where the server has none', async () => {
    const given = { secure: 'starttls', host: 'localhost', caFile };
    const { answer, arrived } = await sendTo({ disabledCommands: ['STARTTLS'], allowInsecureAuth: true }, given);
    expect(answer.fault).toMatchObject({ outcome: 'retry' });
    expect(arrived).toBe(0);
    expect(logins).toEqual([]);
  });
});
