import { createHash, randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Channel, ChannelMessage, SentWithdrawal } from './channel.js';

/** What a channel's spec knows of the other end. */
export interface ChannelStage {
  readonly channel: Channel;
  /** The article's newest state as the receiver has it: its bytes, or undefined where it has none. */
  received(articleId: string): Promise<Buffer | undefined>;
  /** Makes the other end refuse or vanish until the function that it gives is called. */
  breakDown(): Promise<() => Promise<void>>;
}

/** The same, of a channel whose other end somebody else writes to as well. */
export interface ProvableStage extends ChannelStage {
  /** Puts bytes in the article's place, or takes away what is there. */
  put(articleId: string, bytes: Buffer | undefined): Promise<void>;
}

/** A message as the delivery worker hands it over. */
export function channelMessage(given: Partial<ChannelMessage> = {}): ChannelMessage {
  return {
    deliveryId: randomUUID(),
    articleId: randomUUID(),
    revision: 1,
    mediaType: 'application/json; charset=utf-8',
    ending: 'json',
    bytes: Buffer.from('{"headline":"Brücke gesperrt"}'),
    slug: 'BRIDGE',
    slugline: 'BRIDGE',
    headline: 'Brücke gesperrt',
    signals: [],
    provider: 'northwire',
    receivedAt: '2026-03-01T08:00:00.000Z',
    withdrawn: false,
    ...given,
  };
}

/** What channels that can look do, on their real protocol, whose files are named by the article. */
export function provesByFiles(stage: () => ProvableStage): void {
  const withdrawn = async () => {
    const first = channelMessage({ bytes: Buffer.from('the story '.repeat(9_000)) });
    const notice = { ...first, deliveryId: randomUUID(), revision: 2, bytes: Buffer.from('withdrawn'), withdrawn: true };
    await stage().channel.send(first);
    await stage().channel.send(notice);
    return { first, sent: { notice, earlier: [first], forgotten: [] } };
  };
  const prove = (sent: SentWithdrawal) => stage().channel.prove?.(sent);

  it('proves that the withdrawal notice stands in the place of the article, by its hash', async () => {
    const { sent } = await withdrawn();
    const hash = createHash('sha256').update('withdrawn').digest('hex');
    const proof = { kind: 'file-replaced', detail: expect.stringContaining(hash) };
    expect(await prove(sent)).toMatchObject({ kind: 'confirmed', proof });
  });

  it('proves nothing while the old copy stands there, and says so', async () => {
    const { first, sent } = await withdrawn();
    await stage().put(first.articleId, first.bytes);
    const message = expect.stringContaining(`${first.articleId}.json is not the withdrawal notice`);
    expect(await prove(sent)).toMatchObject({ kind: 'not-yet', why: { message } });
    await stage().put(first.articleId, Buffer.from('withdrawn'));
    expect(await prove(sent)).toMatchObject({ kind: 'confirmed' });
  });

  it('takes it for gone where somebody has taken the notice', async () => {
    const { first, sent } = await withdrawn();
    await stage().put(first.articleId, undefined);
    const proof = { kind: 'file-replaced', detail: expect.stringContaining('not there any more') };
    expect(await prove(sent)).toMatchObject({ kind: 'confirmed', proof });
  });

  it('knows nothing while the other end is away, and does once it is back', async () => {
    const { sent } = await withdrawn();
    const mend = await stage().breakDown();
    expect(await prove(sent)).toMatchObject({ kind: 'not-yet', why: { code: 'destination-unreachable' } });
    await mend();
    expect(await prove(sent)).toMatchObject({ kind: 'confirmed' });
  });
}

/** What every channel must do, on its real protocol. */
export function keepsTheChannelContract(stage: () => ChannelStage): void {
  it('brings the bytes as they are', async () => {
    const message = channelMessage({ bytes: Buffer.from('Brücke – 東京 😀\r\n'.repeat(4_000)) });
    expect(await stage().channel.send(message)).toMatchObject({ delivered: true });
    expect((await stage().received(message.articleId))?.equals(message.bytes)).toBe(true);
  });

  it('shows the newest revision, and a withdrawal in the place of the article', async () => {
    const first = channelMessage();
    const second = { ...first, deliveryId: randomUUID(), revision: 2, bytes: Buffer.from('second') };
    const third = { ...first, deliveryId: randomUUID(), revision: 3, bytes: Buffer.from('withdrawn'), withdrawn: true };
    for (const message of [first, second, third]) expect((await stage().channel.send(message)).fault).toBeUndefined();
    expect((await stage().received(first.articleId))?.toString()).toBe('withdrawn');
  });

  it('has the same effect when a message comes again', async () => {
    const message = channelMessage();
    await stage().channel.send(message);
    expect(await stage().channel.send(message)).toMatchObject({ delivered: true });
    expect((await stage().received(message.articleId))?.equals(message.bytes)).toBe(true);
  });

  it('takes many articles at once', async () => {
    const messages = Array.from({ length: 20 }, (_, n) => channelMessage({ bytes: Buffer.from(`article ${n}`) }));
    const answers = await Promise.all(messages.map((message) => stage().channel.send(message)));
    expect(answers.every(({ delivered }) => delivered === true)).toBe(true);
    for (const { articleId, bytes } of messages) expect((await stage().received(articleId))?.equals(bytes)).toBe(true);
  });

  it('answers with a fault that is tried again while the other end is away, and goes on once it is back', async () => {
    const message = channelMessage();
    const mend = await stage().breakDown();
    const answer = await stage().channel.send(message);
    expect(answer).toMatchObject({ fault: { code: 'destination-unreachable', outcome: 'retry' } });
    await mend();
    expect(await stage().channel.send(message)).toMatchObject({ delivered: true });
  });
}
