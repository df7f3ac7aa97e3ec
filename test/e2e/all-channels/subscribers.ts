import type { RouteId } from './destinations.js';
import { startFeedReader } from './feed-reader.js';
import { type PullOptions, startPullClient } from './pull-client.js';
import type { Receiver } from './receiver.js';
import type { RouteAddress } from './route-address.js';
import type { Started } from './started.js';
import { startStreamReader } from './stream-reader.js';
import { subscribe } from './websub.js';

/** Clients of the routes, by the keys that they are let in with. */
export const CLIENT_KEYS = {
  reader: 'key-of-the-feed-reader-01',
  archive: 'key-of-the-archive-000001',
  mirror: 'key-of-the-mirror-0000001',
  listener: 'key-of-the-listener-00001',
  hub: 'key-of-the-subscriber-001',
};

/** Starts all who read what routes send. The archive never fails, so it knows what went out at all. */
export async function startSubscribers(url: string, started: Started) {
  const at = (route: RouteId, client: keyof typeof CLIENT_KEYS): RouteAddress => ({ url, route, key: CLIENT_KEYS[client] });
  const pull = async (route: RouteId, cursor: 'archive' | 'mirror', options: Omit<PullOptions, 'cursor'>) =>
    started.keep(await startPullClient(at(route, cursor), { cursor, ...options }));
  return {
    feed: { route: 'all', receiver: started.keep(startFeedReader(at('all', 'reader'))) },
    archive: { route: 'all', receiver: await pull('all', 'archive', { format: 'ninjs-2.2' }) },
    mirror: { route: 'north', receiver: await pull('north', 'mirror', { format: 'iptc7901', crashEvery: 3 }) },
    listener: { route: 'all', receiver: started.keep(startStreamReader(at('all', 'listener'), 'html')) },
    websub: { route: 'north', receiver: started.keep(await subscribe(at('north', 'hub'), 'json')) },
  } as const satisfies Record<string, { route: RouteId; receiver: Receiver }>;
}
