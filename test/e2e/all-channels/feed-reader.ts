import type { Receiver } from './receiver.js';
import { bearer, type RouteAddress } from './route-address.js';
import { readSeen, type Seen } from './seen.js';
import { untilStopped } from './until-stopped.js';
import { backwards } from './verdict.js';

const POLL_EVERY_MS = 250;

export interface FeedReader extends Receiver {
  /** Reads the whole feed, page after page. */
  readWhole(ending: string): Promise<Seen[]>;
  /** What the polls brought, in their order: entries of the newest page only. */
  polled(): readonly Seen[];
  /** Polls that were answered with news, and with 304. */
  readonly polls: { readonly news: number; readonly unchanged: number };
}

/** Polls a feed as readers do, by its ETag. What it has seen is what stands in the feed, all pages of it. */
export function startFeedReader(address: RouteAddress): FeedReader {
  const addressOf = (ending: string) => `${address.url}/v1/feeds/${address.route}.${ending}`;
  const history: Seen[] = [];
  const polls = { news: 0, unchanged: 0 };
  let etag = '';

  async function readWhole(ending: string): Promise<Seen[]> {
    const found: Seen[] = [];
    for (let next: string | undefined = addressOf(ending); next !== undefined; ) {
      const response: Response = await fetch(next, { headers: bearer(address) });
      if (!response.ok) throw new Error(`${next}: ${response.status}`);
      found.push(...(await readSeen(Buffer.from(await response.arrayBuffer()))));
      next = /<([^>]+)>; rel="next"/.exec(response.headers.get('link') ?? '')?.[1];
    }
    return found;
  }

  const stop = untilStopped(async (signal) => {
    const response = await fetch(addressOf('atom'), { headers: { ...bearer(address), 'if-none-match': etag }, signal });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status === 200) {
      polls.news++;
      history.push(...(await readSeen(bytes)));
      etag = response.headers.get('etag') ?? '';
    } else if (response.status === 304) polls.unchanged++;
  }, POLL_EVERY_MS);
  return {
    seen: () => readWhole('json'),
    get complaints() {
      return backwards(history).map((words) => `polls: ${words}`);
    },
    readWhole,
    polled: () => history,
    polls,
    stop,
  };
}
