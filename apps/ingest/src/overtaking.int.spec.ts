import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Receipt } from '@wireroom/contracts';
import { articleIdOf } from '@wireroom/editorial';
import { eventually } from '@wireroom/testkit';
import { DataSource, type QueryRunner } from 'typeorm';
import { v7 } from 'uuid';
import { type RunningIngest, startIngest } from './ingest.fixture.js';
import { IngestPipeline } from './ingest.pipeline.js';
import type { Source } from './source/source.entity.js';
import { Sources } from './source/sources.js';

const KEY = 'a-key-of-the-spec-0123456789';
const SOURCES = [
  { id: 'link', provider: 'harbour', key: KEY, language: 'en' },
  { id: 'join', provider: 'port', key: KEY, language: 'en', chains: 'join' as const },
  { id: 'takes', provider: 'quay', key: KEY, language: 'en', takes: 'slugline' as const },
];

let ingest: RunningIngest;
let pipeline: IngestPipeline;
let blocker: QueryRunner;

beforeAll(async () => {
  ingest = await startIngest('ingest_overtaking', SOURCES);
  pipeline = ingest.app.get(IngestPipeline);
  await outcomesOf(send('join', { uri: 'old-name' }));
  await outcomesOf(send('join', { uri: 'new-name', evolvedfrom: 'old-name', version: '2' }));
});
afterAll(() => ingest?.stop());

/** Before each, a commit hangs: somebody has the article that it updates. */
let hanging: Promise<string[]>;
let blocked: string;
beforeEach(async () => {
  const name = `slow-${v7()}`;
  blocked = name;
  await outcomesOf(send('link', { uri: name }));
  blocker = ingest.app.get(DataSource).createQueryRunner();
  await blocker.startTransaction();
  await blocker.query('select from ingest.article where id = $1 for update', [articleIdOf('harbour', name)]);
  hanging = outcomesOf(send('link', { uri: name, version: '2' }));
  await eventually(async () => {
    const waiting: unknown[] = await ingest.app
      .get(DataSource)
      .query(`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`);
    return waiting.length > 0;
  });
});
afterEach(async () => {
  await letGo();
  await blocker.release();
  await hanging;
});

describe('while a commit hangs', () => {
  it('a withdrawal is recorded, and what came before it waits', async () => {
    const stranger = send('link', { uri: 'stranger' });
    await inLine(1);
    expect(await outcomesOf(send('link', { uri: 'killed', pubstatus: 'canceled' }))).toEqual(['withdrawn 1']);
    expect(pipeline.waiting).toBe(1);
    await letGo();
    expect(await outcomesOf(stranger)).toEqual(['created 1']);
    expect(await hanging).toEqual(['updated 2']);
  });

  it('a withdrawal takes along the copy right before it', async () => {
    const copies = [send('link', { uri: 'pair' }), send('link', { uri: 'pair', version: '2' })];
    await inLine(2);
    expect(await outcomesOf(send('link', { uri: 'pair', version: '3', pubstatus: 'canceled' }))).toEqual(['withdrawn 3']);
    expect(await Promise.all(copies.map(outcomesOf))).toEqual([['created 1'], ['updated 2']]);
  });

  it('a withdrawal takes along copy under another name of its article', async () => {
    const update = send('join', { uri: 'new-name', version: '3' });
    await inLine(1);
    expect(await outcomesOf(send('join', { uri: 'old-name', version: '4', pubstatus: 'canceled' }))).toEqual(['withdrawn 4']);
    expect(await outcomesOf(update)).toEqual(['updated 3']);
  });

  it('a withdrawal of the very article waits for it', async () => {
    const kill = outcomesOf(send('link', { uri: blocked, version: '3', pubstatus: 'canceled' }));
    await inLine(1);
    await letGo();
    expect(await hanging).toEqual(['updated 2']);
    expect(await kill).toEqual(['withdrawn 3']);
  });

  it('a withdrawal keeps its place among documents whose sluglines tell the story', async () => {
    const take = send('takes', { uri: 'take', slugline: 'FERRY' });
    await inLine(1);
    expect(await outcomesOf(send('takes', { uri: 'another', pubstatus: 'canceled' }))).toEqual(['withdrawn 1']);
    expect(pipeline.waiting).toBe(0);
    expect(await outcomesOf(take)).toEqual(['created 1']);
  });
});

function ninjs({ uri, ...more }: { readonly uri: string; readonly [name: string]: unknown }): string {
  return JSON.stringify({ uri, type: 'text', version: '1', headline: `Ferry ${String(more['version'])}`, ...more });
}

async function send(sourceId: string, story: Parameters<typeof ninjs>[0]): Promise<Receipt> {
  const source = (await ingest.app.get(Sources).find(sourceId)) as Source;
  const receivedAt = new Date();
  return pipeline.accept({
    documentId: v7({ msecs: receivedAt.getTime() }),
    source,
    bytes: Buffer.from(ninjs(story)),
    receivedAt,
    mediaType: 'application/json',
    traceparent: '00-11111111111111111111111111111111-1111111111111111-01',
  });
}

async function outcomesOf(receipt: Promise<Receipt>): Promise<string[]> {
  return (await receipt).items.map(({ outcome, revision }) => `${outcome} ${revision}`);
}

async function inLine(count: number): Promise<void> {
  await eventually(() => pipeline.waiting === count);
}

async function letGo(): Promise<void> {
  if (blocker.isTransactionActive) await blocker.rollbackTransaction();
}
