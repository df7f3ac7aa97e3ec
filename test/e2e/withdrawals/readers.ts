import type { RouteId } from '../all-channels/destinations.js';
import { startFeedReader } from '../all-channels/feed-reader.js';
import { startPullClient } from '../all-channels/pull-client.js';
import type { RouteAddress } from '../all-channels/route-address.js';
import type { Started } from '../all-channels/started.js';
import { subscribe } from '../all-channels/websub.js';

/** Clients of the routes, by the keys that they are let in with. The onlooker has one and never comes. */
export const CLIENT_KEYS = {
  reader: 'key-of-the-feed-reader-01',
  traveller: 'key-of-the-traveller-0001',
  lost: 'key-of-the-lost-reader-01',
  archive: 'key-of-the-archive-000001',
  mirror: 'key-of-the-mirror-0000001',
  hub: 'key-of-the-subscriber-001',
  onlooker: 'key-of-the-onlooker-00001',
};

/** Starts all who read what routes send. The traveller and the mirror will stay away for a while, the lost reader for good. */
export async function startReaders(url: string, started: Started) {
  const at = (route: RouteId, client: keyof typeof CLIENT_KEYS): RouteAddress => ({ url, route, key: CLIENT_KEYS[client] });
  const pull = async (route: RouteId, cursor: 'archive' | 'mirror') =>
    started.keep(await startPullClient(at(route, cursor), { cursor, format: 'ninjs-2.2' }));
  return {
    reader: started.keep(startFeedReader(at('all', 'reader'))),
    traveller: started.keep(startFeedReader(at('north', 'traveller'))),
    lost: started.keep(startFeedReader(at('urgent', 'lost'))),
    archive: await pull('all', 'archive'),
    mirror: await pull('north', 'mirror'),
    websub: started.keep(await subscribe(at('all', 'hub'), 'json')),
    'north-websub': started.keep(await subscribe(at('north', 'hub'), 'atom')),
    /** The mirror goes on where its cursor is. */
    mirrorComesBack: () => pull('north', 'mirror'),
  };
}
export type Readers = Awaited<ReturnType<typeof startReaders>>;
