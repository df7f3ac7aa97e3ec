import { createHmac } from 'node:crypto';
import { feedLinks } from '../../feed/feed-address.js';
import type { CallbackAnswer, CallbackClient } from '../callback/callback-client.js';
import { baseOf } from '../request/topic-of.js';
import type { News } from './news.js';
import type { ClaimedSubscription } from './subscription.js';

export type Distribution = 'delivered' | 'gone' | 'failed';

/** Posts news to a callback (WebSub §7), signed where the subscriber gave a secret (§7.1). */
export async function distribute(
  client: CallbackClient,
  { callback, topic, secret }: ClaimedSubscription,
  { mediaType, bytes }: News,
): Promise<Distribution> {
  const headers = {
    'content-type': mediaType,
    link: feedLinks(baseOf(topic), topic).join(', '),
    ...(secret === null ? {} : { 'x-hub-signature': `sha256=${createHmac('sha256', secret).update(bytes).digest('hex')}` }),
  };
  return distributionOf(await client.call(new URL(callback), { method: 'POST', headers, body: bytes }));
}

/** Any 2xx is success; 410 ends the subscription; everything else is tried again as long as the lease lasts. */
export function distributionOf({ status }: CallbackAnswer): Distribution {
  if (status === 410) return 'gone';
  return status !== undefined && status >= 200 && status < 300 ? 'delivered' : 'failed';
}
