import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv, promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Obligation, ObligationState, WithdrawalEvidence } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';
import { PROVIDERS } from './all-channels/agency.js';
import { newsroomOf, ROUTES } from './all-channels/destinations.js';
import { Operator } from './all-channels/operator.js';
import { pushAll } from './all-channels/push-all.js';
import type { Sent } from './all-channels/sent.js';
import { Started } from './all-channels/started.js';
import { type Account, accountOf, holdersOf } from './withdrawals/account.js';
import { type Destinations, SICK, startDestinations } from './withdrawals/destinations.js';
import { CLIENT_KEYS, type Readers, startReaders } from './withdrawals/readers.js';
import { type Known, keyOf, recipientsOf } from './withdrawals/recipients.js';
import { reportTable } from './withdrawals/report-table.js';
import { makeWire } from './withdrawals/wire.js';

const SOURCE_KEY = 'withdrawals-source-key-0001';
/** How long everybody may take to come to what is theirs, in milliseconds. */
const LIMIT_MS = 90_000;
/** Each step waits for many, on machines that may be busy. */
jest.setTimeout(3 * LIMIT_MS);
/** What is not proven by then is escalated, in seconds. */
const DUE_SECONDS = 15;

/** Obligations that are told where they are not as wanted. */
const SHOWN = 12;

const started = new Started();
const complaints: string[] = [];
const wire = makeWire();
let folder: string;
let destinations: Destinations;
let readers: Readers;
let recipients: Known[];
let wireroom: Awaited<ReturnType<typeof startAll>>;
let operator: Operator;
let copy: Sent[] = [];
let kills: Sent[] = [];
/** What each had before the kills, by themselves. */
let accounts: ReadonlyMap<string, Account>;

beforeAll(async () => {
  const made = await throwawayFolder('withdrawals');
  folder = made.folder;
  started.keep({ stop: async () => made.remove() });
  destinations = await startDestinations(folder, started, complaints);
  wireroom = await startAll({
    folder,
    durable: false,
    newsroom: newsroomOf(
      { ...destinations.well, ...destinations.sick },
      { providers: PROVIDERS, sourceKey: SOURCE_KEY, clientKeys: CLIENT_KEYS },
    ),
    env: {
      publishing: {
        WIREROOM_DELIVERY_BACKOFF_MAX_MS: '1500',
        WIREROOM_DELIVERY_TIMEOUT_MS: '3000',
        WIREROOM_FEED_PAGE: '500',
        WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: 'yes',
        WIREROOM_WITHDRAWAL_DUE_SECONDS: String(DUE_SECONDS),
      },
    },
  });
  started.keep(wireroom);
  operator = new Operator({ url: wireroom.urls.publishing, operatorKey: wireroom.operatorKey });
  readers = await startReaders(wireroom.urls.publishing, started);
  recipients = recipientsOf(destinations, readers);
});

afterAll(() => started.stop());

const push = (documents: typeof wire.copy) => pushAll(documents, { url: wireroom.urls.ingest, key: SOURCE_KEY });
const stateOf = (some: readonly Known[], when: 'meanwhile' | 'finally') => new Map(some.map((one) => [one.key, one[when]]));

/** Waits until something is as wanted; fails with what differs. */
async function untilEqual(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  const equal = async () => {
    expect(await look()).toEqual(wanted);
    return true;
  };
  await eventually(equal, LIMIT_MS).catch(equal);
}

/** What a route takes of what was sent, by article with its newest revision. */
function owedBy(route: Known['route'], some: readonly Sent[]): Account {
  const takes = ROUTES.find(({ id }) => id === route)?.takes as (one: Sent) => boolean;
  const taken = new Set(some.filter(takes).map(({ articleId }) => articleId));
  return new Map(some.filter(({ articleId }) => taken.has(articleId)).map((one) => [one.articleId, one.revision]));
}

async function evidence(): Promise<WithdrawalEvidence[]> {
  return Promise.all((await operator.withdrawals()).map(({ articleId }) => operator.evidence(articleId)));
}

const obligationsOf = (found: readonly WithdrawalEvidence[]) => found.flatMap(({ obligations }) => obligations);

/** Waits until all obligations of those whose state this map knows have that state, and gives all. What is as wanted is not asked for again while it waits. */
async function untilStates(wanted: ReadonlyMap<string, ObligationState>): Promise<Obligation[]> {
  const isOther = ({ recipient, state }: Obligation) => state !== (wanted.get(keyOf(recipient)) ?? state);
  let waiting = kills.map(({ articleId }) => articleId);
  let others: Obligation[] = [];
  await eventually(async () => {
    const found = await Promise.all(waiting.map((articleId) => operator.evidence(articleId)));
    others = obligationsOf(found).filter(isOther);
    waiting = found.filter(({ obligations }) => obligations.some(isOther)).map(({ articleId }) => articleId);
    return waiting.length === 0;
  }, LIMIT_MS).catch(() => expect(others.slice(0, SHOWN).map(inWords)).toEqual([]));
  return obligationsOf(await evidence());
}

function inWords({ recipient, state, why }: Obligation): string {
  return `${keyOf(recipient)} is ${state}: ${why?.message ?? ''}`;
}

async function becomeSick(): Promise<void> {
  const { away, overloaded, hanging, unwilling, 'locked-out': lockedOut } = destinations.sick;
  await away.receiver.door.set('gone');
  overloaded.receiver.answers = 503;
  lockedOut.receiver.answers = 401;
  await hanging.receiver.door.set('silent');
  unwilling.receiver.unwilling = true;
  await Promise.all([readers.traveller.stop(), readers.lost.stop(), readers.mirror.stop()]);
}

describe('50 kills of what 20 destinations, feeds, logs and subscribers have', () => {
  it('begins with 200 articles, which everybody has that asked for them', async () => {
    copy = await push(wire.copy);
    for (const { key, route, seen } of recipients) {
      const owed = owedBy(route, copy);
      await untilEqual(async () => [key, accountOf(await seen())], [key, owed]);
    }
    expect(new Set(copy.map(({ articleId }) => articleId)).size).toBe(200);
  });

  it('reports exactly who had each, by the accounts of those who had it, and nobody else', async () => {
    await becomeSick();
    accounts = new Map(await Promise.all(recipients.map(async ({ key, seen }) => [key, accountOf(await seen())] as const)));
    const [killed] = await Promise.all([push(wire.kills), push(wire.fresh)]);
    kills = killed;
    await eventually(async () => (await operator.withdrawals()).length >= kills.length, LIMIT_MS);
    const found = await evidence();
    expect(found.map(({ articleId }) => articleId).sort()).toEqual(kills.map(({ articleId }) => articleId).sort());
    for (const { articleId, obligations } of found) {
      const listed = obligations.map(
        ({ recipient, received }) => `${keyOf(recipient)} had revision ${received.at(-1)?.revision}`,
      );
      expect(listed.sort()).toEqual(holdersOf(articleId, accounts));
    }
  });

  it('is proven by all who are well, each in its own way, though five are not', async () => {
    const well = recipients.filter(({ meanwhile }) => meanwhile === 'confirmed');
    const obligations = await untilStates(stateOf(well, 'meanwhile'));
    const proofs = new Map(recipients.map(({ key, proof }) => [key, proof]));
    const confirmed = obligations.filter(({ state }) => state === 'confirmed');
    for (const { recipient, proof } of confirmed) expect(proof?.kind).toBe(proofs.get(keyOf(recipient)));
    const [atWell, atSick] = [well.map(({ key }) => key), SICK].map((keys: readonly string[]) => {
      const of = (some: readonly Obligation[]) => some.filter(({ recipient }) => keys.includes(keyOf(recipient))).length;
      return { proven: of(confirmed), all: of(obligations) };
    });
    console.log(
      `proven where all is well: ${atWell?.proven} of ${atWell?.all}; at the five: ${atSick?.proven} of ${atSick?.all}`,
    );
    expect(atWell?.proven).toBe(atWell?.all);
    expect(atSick).toEqual({ proven: 0, all: expect.any(Number) });
    expect(destinations.sick.unwilling.receiver.notices()).toBeGreaterThan(0);
  });

  it('has let nobody wait who is well: they have what came with the kills too', async () => {
    const wanted = wire.fresh.length;
    for (const { route, key, seen, channel } of recipients.filter(({ meanwhile }) => meanwhile === 'confirmed')) {
      if (route !== 'all') continue;
      const known = accounts.get(key) as Account;
      const more = async () => [...accountOf(await seen()).keys()].filter((articleId) => !known.has(articleId)).length;
      await untilEqual(async () => [channel, await more()], [channel, wanted]);
    }
  });

  it('is refused by who does not comply, and escalated where nothing is proven in time', async () => {
    const obligations = await untilStates(stateOf(recipients, 'meanwhile'));
    expect(obligations.filter(({ state }) => state === 'open')).toEqual([]);
    for (const { escalatedAt, dueAt, state } of obligations)
      if (state === 'escalated') expect(Date.parse(escalatedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(dueAt));
    const refused = obligations.filter(({ state }) => state === 'refused');
    expect(new Set(refused.map(({ why }) => why?.code))).toEqual(new Set(['refused-by-recipient']));
    expect(await operator.status('locked-out')).toMatchObject({ state: 'suspended' });
    console.log(reportTable(recipients, obligations));
  });

  it('is settled by those that come back, and stays with a person for those that do not', async () => {
    const { away, overloaded, 'locked-out': lockedOut } = destinations.sick;
    await away.receiver.door.set('open');
    overloaded.receiver.answers = 204;
    lockedOut.receiver.answers = 204;
    await operator.resume('locked-out');
    await readers.mirrorComesBack();
    await readers.traveller.readWhole('json');
    const obligations = await untilStates(stateOf(recipients, 'finally'));
    console.log(reportTable(recipients, obligations));
    const owing = (state: ObligationState) =>
      new Set(obligations.flatMap((one) => (one.state === state ? [keyOf(one.recipient)] : [])));
    expect(owing('open')).toEqual(new Set());
    expect(owing('escalated')).toEqual(new Set(['hanging', 'feed urgent lost']));
    expect(owing('refused')).toEqual(new Set(['unwilling']));
  });

  it('has gone right with every receiver, and left a chain that holds', async () => {
    const all = [...Object.values(destinations.well), ...Object.values(destinations.sick)].map(({ receiver }) => receiver);
    expect([...complaints, ...all.flatMap((receiver) => receiver.complaints)]).toEqual([]);
    const { DATABASE_URL } = parseEnv(readFileSync(join(folder, 'env/publishing.env'), 'utf8'));
    const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'verify-ledger'], {
      env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL },
    });
    const found = await evidence();
    const obligations = obligationsOf(found);
    expect(stdout).toMatch(new RegExp(`^intact: \\d+ entries, ${obligations.length} obligations`));
    expect(found.map(({ ledgerIntact }) => ledgerIntact)).toEqual(found.map(() => true));
  });
});
