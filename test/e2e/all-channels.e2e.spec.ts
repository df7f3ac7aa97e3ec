import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';
import { type AgencyDocument, makeWire, PROVIDERS } from './all-channels/agency.js';
import {
  type Destinations,
  isRefused,
  newsroomOf,
  ROUTES,
  type RouteId,
  startDestinations,
} from './all-channels/destinations.js';
import { Operator } from './all-channels/operator.js';
import { pushAll } from './all-channels/push-all.js';
import type { Receiver } from './all-channels/receiver.js';
import type { Sent } from './all-channels/sent.js';
import { Started } from './all-channels/started.js';
import { CLIENT_KEYS, startSubscribers } from './all-channels/subscribers.js';
import { differences, nameOf } from './all-channels/verdict.js';

const SOURCE_KEY = 'all-channels-source-key-01';
/** How long each part may take to be routed, and all receivers together to come to what they are owed, in milliseconds. */
const LIMIT_MS = 30_000;

/** Faults of one receiver that are told. */
const SHOWN = 12;

const started = new Started();
let destinations: Destinations;
let wireroom: Awaited<ReturnType<typeof startAll>>;
let operator: Operator;
let subscribers: Awaited<ReturnType<typeof startSubscribers>>;
const wire = makeWire();
const sent: Sent[] = [];
/** When every receiver must have what it is owed, in milliseconds since 1970. */
let deadline = 0;

beforeAll(async () => {
  const { folder, remove } = await throwawayFolder('channels');
  started.keep({ stop: async () => remove() });
  destinations = await startDestinations(folder, started);
  await destinations.ftp.receiver.breakDown();
  wireroom = await startAll({
    folder,
    durable: false,
    newsroom: newsroomOf(destinations, { providers: PROVIDERS, sourceKey: SOURCE_KEY, clientKeys: CLIENT_KEYS }),
    env: {
      publishing: {
        WIREROOM_DELIVERY_BACKOFF_MAX_MS: '1500',
        WIREROOM_FEED_PAGE: '20',
        WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: 'yes',
      },
    },
  });
  started.keep(wireroom);
  operator = new Operator({ url: wireroom.urls.publishing, operatorKey: wireroom.operatorKey });
  subscribers = await startSubscribers(wireroom.urls.publishing, started);
});

afterAll(() => started.stop());

/** Sends in, and waits until it is numbered. */
async function push(documents: AgencyDocument[]): Promise<void> {
  sent.push(...(await pushAll(documents, { url: wireroom.urls.ingest, key: SOURCE_KEY })));
  sent.sort((a, b) => a.revision - b.revision);
}

/** Waits until the routes have sent the newest of all that was sent in; what was withdrawn at once may have gone nowhere. */
async function routed(): Promise<void> {
  const wanted = sent.filter(({ hasty }) => !hasty);
  await eventually(async () => {
    const seen = new Set((await subscribers.archive.receiver.seen()).map(nameOf));
    return [...newestOf(wanted).values()].every((one) => seen.has(nameOf(one)));
  }, LIMIT_MS);
}

const newestOf = (some: readonly Sent[]) => new Map(some.map((one) => [one.articleId, one]));

/** Waits until destinations are owed nothing any more, and gives all receivers their time. */
async function settled(destinationIds: readonly string[]): Promise<void> {
  deadline = Date.now() + LIMIT_MS;
  for (const id of destinationIds) await eventually(async () => (await operator.status(id)).owed === 0, LIMIT_MS);
}

/** What a route sent: of what was withdrawn at once, the articles that went out before. */
async function wantedOf(route: RouteId): Promise<Sent[]> {
  const gone = new Set((await subscribers.archive.receiver.seen()).map(({ articleId }) => articleId));
  const takes = ROUTES.find(({ id }) => id === route)?.takes as (one: Sent) => boolean;
  const taken = new Set(sent.filter(takes).map(({ articleId }) => articleId));
  return sent.filter(({ articleId, hasty }) => taken.has(articleId) && (!hasty || gone.has(articleId)));
}

/** What differs once nothing does any more, or when the time is over, and what the receiver complains of. */
async function faults(wanted: readonly Sent[], { seen, complaints }: Pick<Receiver, 'seen' | 'complaints'>): Promise<string[]> {
  let found: readonly string[] = ['nothing was looked at'];
  await eventually(async () => {
    found = differences({ wanted, seen: await seen() });
    return found.length === 0;
  }, deadline - Date.now()).catch((error: Error) => {
    if (error.cause !== undefined) throw error;
  });
  const all = [...complaints, ...found];
  return all.length > SHOWN ? [...all.slice(0, SHOWN), `and ${all.length - SHOWN} more`] : all;
}

/** The partner's dead letters are what it refused for good, and that is all that it should have. */
async function partnerKeepsTheRefused(): Promise<void> {
  const { route, receiver } = destinations.partner;
  const wanted = (await wantedOf(route)).filter(isRefused);
  expect(differences({ wanted, seen: receiver.refused })).toEqual([]);
  expect(new Set((await operator.dead('partner')).map(nameOf))).toEqual(new Set(receiver.refused.map(nameOf)));
}

describe('all channels at once', () => {
  it('takes what two agencies send, through failures and a restart', async () => {
    const { receiver: site } = destinations.site;
    await Promise.all([push(wire.first), operator.change('site', { ...(await operator.settings('site')), ...site.rotation })]);
    await routed();
    await eventually(async () => (await operator.status('site')).owed === 0, LIMIT_MS);
    site.changeOver();
    await Promise.all([push(wire.second), wireroom.restart('publishing')]);
    await routed();
    await eventually(async () => (await operator.status('ftp')).circuit.state === 'open', LIMIT_MS);
    expect(await destinations.ftp.receiver.seen()).toEqual([]);
    await destinations.ftp.receiver.mend();
    await push(wire.third);
    await routed();
    await settled(Object.keys(destinations));
  });

  it.each(['site', 'drop', 'ftp', 'sftp', 'store', 'mailbox', 'bus'] as const)('has brought everything to %s', async (id) => {
    const { route, receiver } = destinations[id];
    expect(await faults(await wantedOf(route), receiver)).toEqual([]);
    expect(await operator.status(id)).toMatchObject({ owed: 0, dead: 0, state: 'active', circuit: { state: 'closed' } });
  });

  it.each(['site', 'ftp', 'sftp', 'store', 'mailbox', 'bus'] as const)('has in its ledger what %s has', async (id) => {
    const seen = new Set((await destinations[id].receiver.seen()).map(nameOf));
    expect((await operator.status(id)).delivered).toBe(seen.size);
  });

  it('has brought the partner what it takes, and keeps what it refused for a person to see', async () => {
    const { route, receiver } = destinations.partner;
    const taken = (await wantedOf(route)).filter((one) => !isRefused(one));
    expect(await faults(taken, receiver)).toEqual([]);
    await partnerKeepsTheRefused();
  });

  it.each(['archive', 'mirror', 'listener', 'websub'] as const)('has told %s everything', async (id) => {
    const { route, receiver } = subscribers[id];
    expect(await faults(await wantedOf(route), receiver)).toEqual([]);
  });

  it.each(['json', 'atom', 'rss', 'ninjs', 'g2'])('shows in the feed (%s) all that may be used', async (ending) => {
    const { route, receiver } = subscribers.feed;
    const usable = [...newestOf(await wantedOf(route)).values()].filter(({ withdrawn }) => !withdrawn);
    const { complaints } = receiver;
    expect(
      await faults(usable, {
        complaints,
        seen: async () => (await receiver.readWhole(ending)).filter(({ withdrawn }) => !withdrawn),
      }),
    ).toEqual([]);
  });

  it('has had all the trouble that it was meant to have', () => {
    expect(destinations.site.receiver.putOff()).toBeGreaterThan(0);
    expect(destinations.partner.receiver.refused.length).toBeGreaterThan(5);
    expect(subscribers.mirror.receiver.crashes()).toBeGreaterThan(0);
    expect(subscribers.listener.receiver.connections()).toBeGreaterThan(3);
    expect(Math.min(...Object.values(subscribers.feed.receiver.polls))).toBeGreaterThan(0);
    expect(sent.filter(({ withdrawn }) => withdrawn).length).toBeGreaterThan(15);
  });
});

describe('destinations that are gone or let nobody in', () => {
  const suspended = [
    ['site', 'destination-gone'],
    ['partner', 'destination-login-refused'],
    ['sftp', 'destination-login-refused'],
  ] as const;
  const others = ['drop', 'ftp', 'store', 'mailbox', 'bus'] as const;

  async function faultsOf(id: keyof Destinations): Promise<string[]> {
    const { route, receiver } = destinations[id];
    const wanted = (await wantedOf(route)).filter((one) => id !== 'partner' || !isRefused(one));
    return (await faults(wanted, receiver)).map((words) => `${id}: ${words}`);
  }

  it('are suspended, while all others go on', async () => {
    destinations.site.receiver.refusesAll = 410;
    destinations.partner.receiver.refusesAll = 401;
    await destinations.sftp.receiver.lockOut();
    await push(wire.fourth);
    await routed();
    for (const [id, code] of suspended) {
      await eventually(async () => (await operator.status(id)).state === 'suspended', LIMIT_MS);
      expect(await operator.status(id)).toMatchObject({ why: { code } });
    }
    await settled(others);
    for (const id of others) expect(await faultsOf(id)).toEqual([]);
  });

  it('get what they missed when a person resumes them, in order', async () => {
    destinations.site.receiver.refusesAll = undefined;
    destinations.partner.receiver.refusesAll = undefined;
    destinations.sftp.receiver.letIn();
    for (const [id] of suspended) {
      expect((await operator.status(id)).owed).toBeGreaterThan(0);
      await operator.resume(id);
    }
    await settled(suspended.map(([id]) => id));
    for (const [id] of suspended) {
      expect(await faultsOf(id)).toEqual([]);
      expect(await operator.status(id)).toMatchObject({ owed: 0, state: 'active' });
    }
    await partnerKeepsTheRefused();
  });
});
