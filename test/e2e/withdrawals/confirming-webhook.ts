import { type Arrival, type Confirmation, startReceiver } from '../../wire/webhook-receiver.mjs';
import type { DestinationReceiver } from '../all-channels/receiver.js';
import { readAllSeen } from '../all-channels/seen.js';
import { type CopyServer, startCopies } from './copies.js';
import { type Door, startDoor } from './door.js';
import { followLink } from './follow-link.js';

/** How a receiver of webhooks says that an article is gone: signed in its answer, by the link, or by what its copy answers. */
export type Manner = 'signed' | 'link' | 'read-back';

export interface ConfirmingWebhook extends DestinationReceiver {
  /** What it is reached through. */
  readonly door: Door;
  /** What it answers whatever comes, instead of taking it. */
  answers: 204 | 401 | 503;
  /** Whether it takes a notice and says that its copy stays. */
  unwilling: boolean;
  /** Notices that it has taken. */
  notices(): number;
}

/** A webhook that keeps all it is sent. Unwilling, it refuses in the manner that is its turn: signed, by the link, signed, ... */
export async function startConfirmingWebhook(manner: Manner): Promise<ConfirmingWebhook> {
  const complaints: string[] = [];
  let notices = 0;
  const saysSigned = () => (webhook.unwilling ? notices % 2 === 0 : manner === 'signed');
  const wordsNow = (): Confirmation =>
    webhook.unwilling
      ? { withdrawn: false, by: 'archive', note: 'The archive keeps what it has.' }
      : { withdrawn: true, by: 'the site' };

  function take({ confirmLink }: Arrival): void {
    if (confirmLink === undefined) return;
    notices += 1;
    if (saysSigned() || (manner === 'read-back' && !webhook.unwilling)) return;
    followLink(confirmLink, wordsNow(), complaints);
  }

  const receiver = await startReceiver({
    keepBodies: true,
    answer: () => webhook.answers,
    onArrival: take,
    confirm: () => (saysSigned() ? wordsNow() : undefined),
  });
  const door = await startDoor(Number(new URL(receiver.url).port));
  const copies: CopyServer | undefined = manner === 'read-back' ? await startCopies(() => receiver.arrivals) : undefined;
  const url = `http://127.0.0.1:${door.port}/hook`;
  const webhook: ConfirmingWebhook = {
    settings: {
      type: 'webhook',
      url,
      secret: receiver.secret,
      allowPrivateNetwork: true,
      ...(copies && { readBack: copies.template }),
    },
    door,
    answers: 204,
    unwilling: false,
    notices: () => notices,
    seen: () => readAllSeen(receiver.arrivals.map(({ body, key }) => ({ bytes: Buffer.from(body), key }))),
    get complaints() {
      return [...complaints, ...receiver.badSignatures.map((id) => `${id} is not signed`)];
    },
    stop: async () => {
      await door.stop();
      await receiver.stop();
      await copies?.stop();
    },
  };
  return webhook;
}
