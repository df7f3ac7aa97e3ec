import { createHmac } from 'node:crypto';
import { eventually, startSubscriber } from '@wireroom/testkit';
import type { Receiver } from './receiver.js';
import { bearer, type RouteAddress } from './route-address.js';
import { readSeen, type Seen } from './seen.js';

const PATH = '/news';
const SECRET = 'a secret between hub and subscriber';

export interface SubscribedReceiver extends Receiver {
  readonly callback: string;
}

/** Subscribes to a feed at the hub, and takes every distribution. Resolves once the hub has verified it. */
export async function subscribe(address: RouteAddress, ending: string): Promise<SubscribedReceiver> {
  const subscriber = await startSubscriber();
  const topic = `${address.url}/v1/feeds/${address.route}.${ending}`;
  const request = {
    'hub.mode': 'subscribe',
    'hub.topic': topic,
    'hub.callback': subscriber.callback(PATH),
    'hub.secret': SECRET,
  };
  const hub = `${address.url}/v1/hub`;
  const response = await fetch(hub, { method: 'POST', headers: bearer(address), body: new URLSearchParams(request) });
  if (response.status !== 202) throw new Error(`The hub answers ${response.status}: ${await response.text()}`);
  await eventually(() => subscriber.asked(PATH).length > 0);

  const signatureOf = (body: string) => `sha256=${createHmac('sha256', SECRET).update(body).digest('hex')}`;
  return {
    callback: subscriber.callback(PATH),
    /** A feed has its newest first. */
    seen: async () => {
      const seen: Seen[] = [];
      for (const { body } of subscriber.pings(PATH)) seen.push(...(await readSeen(Buffer.from(body))).reverse());
      return seen;
    },
    get complaints() {
      const forged = subscriber.pings(PATH).filter(({ headers, body }) => headers['x-hub-signature'] !== signatureOf(body));
      return forged.map(({ headers }) => `a distribution is signed ${headers['x-hub-signature']}`);
    },
    stop: () => subscriber.stop(),
  };
}
