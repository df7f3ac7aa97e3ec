import { join } from 'node:path';
import { startBus } from './bus.js';
import { watchFolder } from './file-drop.js';
import { startMailbox } from './mailbox.js';
import type { DestinationReceiver } from './receiver.js';
import type { Seen } from './seen.js';
import type { Sent } from './sent.js';
import { startFtpSite, startObjectStore, startSftpSite } from './servers.js';
import type { Started } from './started.js';
import { startWebhook } from './webhook.js';

/** The routes, and what each takes of what was sent, told without their queries. */
export const ROUTES = [
  { id: 'all', query: '*', takes: () => true },
  { id: 'north', query: 'provider:north', takes: ({ provider }: Sent) => provider === 'north' },
  { id: 'urgent', query: 'urgency:<=3', takes: ({ urgency }: Sent) => urgency === 2 },
] as const;
export type RouteId = (typeof ROUTES)[number]['id'];

/** Every how-manyth request the site puts off. */
const PUTS_OFF_EVERY = 9;
/** Articles that the partner wants nothing of. */
export const isRefused = ({ headline = '' }: { headline?: string }) => /item \d*2$/.test(headline);

/** Starts all that articles are delivered to, each with the route that it is on and a format of its own. */
export async function startDestinations(folder: string, started: Started) {
  const putsOff = (_: Seen, n: number) =>
    n % PUTS_OFF_EVERY === 0 ? { status: 503, headers: { 'retry-after': '1' } } : { status: 204 };
  const refuses = (seen: Seen) => ({ status: isRefused(seen) ? 422 : 200 });
  return {
    site: { route: 'all', format: 'ninjs', receiver: started.keep(await startWebhook(putsOff)) },
    partner: { route: 'north', format: 'application/nitf+xml', receiver: started.keep(await startWebhook(refuses)) },
    drop: { route: 'all', format: 'html', receiver: started.keep(watchFolder(join(folder, 'drop'))) },
    ftp: { route: 'all', format: 'atom', receiver: started.keep(await startFtpSite(folder)) },
    sftp: { route: 'north', format: 'jsonfeed', receiver: started.keep(await startSftpSite(folder)) },
    store: { route: 'urgent', format: 'rss', receiver: started.keep(await startObjectStore()) },
    mailbox: { route: 'all', format: 'text', receiver: started.keep(await startMailbox()) },
    bus: { route: 'all', format: 'newsml-g2', receiver: started.keep(await startBus()) },
  } as const satisfies Record<string, Routed>;
}
export type Destinations = Awaited<ReturnType<typeof startDestinations>>;

/** The newsroom file of destinations on these routes. */
export function newsroomOf(destinations: Readonly<Record<string, Routed>>, { providers, sourceKey, clientKeys }: NewsroomKeys) {
  const all = Object.entries(destinations);
  return {
    sources: providers.map((id) => ({ id, provider: id, key: sourceKey, language: 'en' })),
    destinations: all.map(([id, { format, receiver }]) => ({ id, format, ...receiver.settings })),
    routes: ROUTES.map(({ id, query }) => ({
      id,
      title: id,
      query,
      destinations: all.filter(([, { route }]) => route === id).map(([destination]) => destination),
      keys: Object.entries(clientKeys).map(([client, key]) => ({ id: client, key })),
    })),
  };
}

/** The other end of a destination, with the route that leads to it. */
export interface Routed {
  readonly route: RouteId;
  readonly format: string;
  readonly receiver: DestinationReceiver;
}

export interface NewsroomKeys {
  readonly providers: readonly string[];
  /** Of every source. */
  readonly sourceKey: string;
  /** Of the clients of every route, by their ids. */
  readonly clientKeys: Readonly<Record<string, string>>;
}
