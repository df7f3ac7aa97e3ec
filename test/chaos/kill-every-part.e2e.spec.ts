import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Receipt } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import pg from 'pg';
import { throwawayFolder } from '../../tools/servers/throwaway.mjs';
import { startAll } from '../../tools/start/start-all.mjs';
import { makeDocuments } from '../wire/make-documents.mjs';
import { pushDocuments } from '../wire/push-documents.mjs';
import { startReceiver } from '../wire/webhook-receiver.mjs';

const STORIES = 2_000;
const KEY = 'chaos-source-key-0123456789';
/** Deliveries that must have come since the last kill before the next one: each part dies in the middle of the flow. */
const PROGRESS = 150;
const LIMIT_MS = 240_000;

let folder: Awaited<ReturnType<typeof throwawayFolder>>;
let wireroom: Awaited<ReturnType<typeof startAll>>;
let receiver: Awaited<ReturnType<typeof startReceiver>>;

beforeAll(async () => {
  folder = await throwawayFolder('chaos');
  receiver = await startReceiver();
  const newsroom = {
    sources: [{ id: 'made', provider: 'made', key: KEY, language: 'en' }],
    routes: [{ id: 'all', title: 'All', query: '*', destinations: ['receiver'] }],
    destinations: [{ id: 'receiver', type: 'webhook', url: receiver.url, secret: receiver.secret, allowPrivateNetwork: true }],
  };
  wireroom = await startAll({ folder: folder.folder, newsroom });
});

afterAll(async () => {
  await wireroom?.stop();
  await receiver?.stop();
  folder?.remove();
});

describe('killing every part while 2,000 articles flow', () => {
  it('loses nothing, repeats nothing and reorders nothing', async () => {
    const documents = makeDocuments({ stories: STORIES, revise: 5, seed: 7 });
    const pushing = pushDocuments(documents, {
      url: wireroom.urls.ingest,
      source: 'made',
      key: KEY,
      concurrency: 8,
      ratePerSecond: 60,
    });
    for (const part of ['ingest', 'enrichment', 'publishing', 'desk', 'nats', 'postgres'] as const) {
      await progress();
      await wireroom.kill(part, 'SIGKILL');
      await wireroom.restart(part);
    }
    const expected = revisionsOf(await pushing);
    expect(expected.size).toBe(documents.length);
    await eventually(() => new Set(receiver.arrivals.map(revisionOf)).size >= expected.size, LIMIT_MS);

    expect(new Set(receiver.arrivals.map(revisionOf))).toEqual(expected);
    expect(keysPerRevision()).toEqual(new Set([1]));
    expect(new Set(receiver.arrivals.map(({ key }) => key)).size).toBe(expected.size);
    expect(backwards()).toEqual([]);
    expect(receiver.badSignatures).toEqual([]);
    await eventually(async () => (await leftovers()).every(({ count }) => count === 0), 30_000);
    await eventually(async () => (await desk()).delivered === expected.size, 60_000);
  }, 600_000);
});

const revisionOf = ({ article, revision }: { article: string; revision: number }) => `${article} ${revision}`;

function revisionsOf(receipts: Receipt[]): Set<string> {
  return new Set(receipts.flatMap(({ items }) => items.map(({ articleId, revision }) => `${articleId} ${revision}`)));
}

async function progress(): Promise<void> {
  const goal = receiver.arrivals.length + PROGRESS;
  await eventually(() => receiver.arrivals.length >= goal, LIMIT_MS);
}

/** How many different idempotency keys each revision came with. */
function keysPerRevision(): Set<number> {
  const keys = new Map<string, Set<string>>();
  for (const arrival of receiver.arrivals) {
    const of = keys.get(revisionOf(arrival)) ?? new Set();
    keys.set(revisionOf(arrival), of.add(arrival.key));
  }
  return new Set([...keys.values()].map((each) => each.size));
}

/** Arrivals that show an older revision after a newer one. */
function backwards(): string[] {
  const newest = new Map<string, number>();
  return receiver.arrivals.flatMap((arrival) => {
    const before = newest.get(arrival.article) ?? 0;
    newest.set(arrival.article, Math.max(before, arrival.revision));
    return arrival.revision < before ? [revisionOf(arrival)] : [];
  });
}

/** What the services still owe, by table. */
async function leftovers(): Promise<{ name: string; count: number }[]> {
  return query(
    `${['ingest', 'enrichment', 'publishing', 'desk']
      .map((schema) => `select '${schema}.outbox' as name, count(*)::int from ${schema}.outbox`)
      .join(' union all ')} union all select 'ledger', count(*)::int from publishing.ledger where state <> 'delivered'`,
  );
}

async function desk(): Promise<{ delivered: number }> {
  const [row] = await query<{ delivered: number }>(
    `select count(*)::int as delivered from desk.delivery where state = 'delivered'`,
  );
  return row ?? { delivered: 0 };
}

async function query<Row>(sql: string): Promise<Row[]> {
  const url = new URL(wireroom.urls.postgres);
  url.pathname = '/wireroom';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Row[];
  } finally {
    await client.end();
  }
}
