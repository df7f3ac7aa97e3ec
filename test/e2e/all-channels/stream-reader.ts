import { ProductItem } from '@wireroom/contracts';
import { readEvents } from '@wireroom/testkit';
import { documentsOf } from './pull-client.js';
import type { Receiver } from './receiver.js';
import { bearer, type RouteAddress } from './route-address.js';
import { readAllSeen } from './seen.js';
import { untilStopped } from './until-stopped.js';

/** Events of one connection: then the reader loses it and comes back with the id of the last that it has. */
const EVENTS_PER_CONNECTION = 25;

export interface StreamReader extends Receiver {
  /** How often it has connected. */
  connections(): number;
}

/** Follows a route by server-sent events from its oldest entry on. */
export function startStreamReader(address: RouteAddress, format: string): StreamReader {
  const items: ProductItem[] = [];
  const complaints: string[] = [];
  let last = '0';
  let connections = 0;
  const stop = untilStopped(async (signal) => {
    const url = `${address.url}/v1/products/${address.route}/stream?format=${format}`;
    const reader = await readEvents(url, { ...bearer(address), 'last-event-id': last });
    connections++;
    signal.addEventListener('abort', reader.close, { once: true });
    try {
      for (let n = 0; n < EVENTS_PER_CONNECTION; n++) {
        const [{ id = '', data } = { data: '' }] = await reader.take(1);
        if (Number(id) <= Number(last)) complaints.push(`event ${id} came after ${last}`);
        last = id;
        items.push(ProductItem.parse(JSON.parse(data)));
      }
    } finally {
      signal.removeEventListener('abort', reader.close);
      reader.close();
    }
  });
  return { seen: () => readAllSeen(documentsOf(items)), complaints, connections: () => connections, stop };
}
