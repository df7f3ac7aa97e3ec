import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import type { Channel, ChannelMessage } from './channel.js';

/** What a channel's spec knows of the other end. */
export interface ChannelStage {
  readonly channel: Channel;
  /** The article's newest state as the receiver has it: its bytes, or undefined where it has none. */
  received(articleId: string): Promise<Buffer | undefined>;
  /** Makes the other end refuse or vanish until the function that it gives is called. */
  breakDown(): Promise<() => Promise<void>>;
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
