import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { WireEntry, WirePage } from '@wireroom/contracts';
import { BatchContext } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleReceived, eventually } from '@wireroom/testkit';
import pg from 'pg';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';

/** A listener as a browser is one, with its connection in our hands. */
interface Listener {
  readonly entries: WireEntry[];
  readonly events: string[];
  lastId: number;
  close(): void;
}

let desk: TestDesk;
const open: Listener[] = [];

beforeAll(async () => {
  desk = await startDesk('desk-stream');
});
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});
afterAll(() => desk?.stop());

test('an entry comes by itself, with its sequence as the id', async () => {
  const listener = await listen({ after: await latest() });
  const id = await put('by-itself');
  const entry = await eventually(() => listener.entries.find((each) => each.articleId === id));
  expect(listener.lastId).toBe(entry.sequence);
});

test('a listener that was cut off gets what it missed, once and in order', async () => {
  const first = await listen({ after: await latest() });
  await put('before-the-cut');
  await eventually(() => first.entries.length === 1);
  first.close();
  const missed = [await put('missed-1'), await put('missed-2'), await put('missed-3')];
  const second = await listen({ lastEventId: first.lastId });
  const live = await put('after-the-return');
  await eventually(() => second.entries.length === 4);
  expect(second.entries.map((entry) => entry.articleId)).toEqual([...missed, live]);
});

test('many writers at once: every listener sees every article, and numbers only grow', async () => {
  const start = await latest();
  const early = await listen({ after: start });
  const writing = Array.from({ length: 200 }, (_, i) => put(`storm-${i}`));
  const late = await listen({ after: start });
  const ids = await Promise.all(writing);
  for (const listener of [early, late]) {
    await eventually(() => new Set(listener.entries.map((entry) => entry.articleId)).size === ids.length);
    const numbers = listener.entries.map((entry) => entry.sequence);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(new Set(listener.entries.map((entry) => entry.articleId))).toEqual(new Set(ids));
  }
});

test('numbers become visible in their order: a writer waits for the one before it', async () => {
  const other = new pg.Client({ connectionString: desk.database.urls.desk });
  await other.connect();
  try {
    const listener = await listen({ after: await latest() });
    await other.query('begin');
    await other.query("select pg_advisory_xact_lock($1, hashtext('desk'))", [0x57495245]);
    const { rows } = await other.query("select nextval('desk.wire_sequence')::int as held");
    const written = put('behind-the-lock');
    await eventually(async () => (await waiting(other)) > 0);
    await other.query('commit');
    const id = await written;
    const entry = await eventually(() => listener.entries.find((each) => each.articleId === id));
    expect(entry.sequence).toBeGreaterThan(rows[0].held);
  } finally {
    await other.end();
  }
});

test('a listener from another life of the database is told to load anew', async () => {
  const listener = await listen({ lastEventId: 999_999_999 });
  await eventually(() => listener.events.includes('refresh'));
  expect(listener.entries).toEqual([]);
});

test('the first page and the stream after it leave nothing out', async () => {
  const id = await put('on-the-page');
  const page = (await (await fetch(`${desk.url}/api/wire?limit=1`)).json()) as WirePage;
  const listener = await listen({ after: page.latestSequence });
  const next = await put('after-the-page');
  await eventually(() => listener.entries.length > 0);
  expect([page.entries[0]?.articleId, listener.entries.map((entry) => entry.articleId)]).toEqual([id, [next]]);
});

const latest = async () => ((await (await fetch(`${desk.url}/api/wire?limit=1`)).json()) as WirePage).latestSequence;

async function put(name: string): Promise<string> {
  const article = anArticle({ guid: `urn:example:stream:${name}`, receivedAt: new Date().toISOString() });
  const pipeline = desk.app.get(DeskPipeline);
  await desk.app
    .get(TransactionGate)
    .run(() => pipeline.received([articleReceived({ article })], new BatchContext('desk-test', new Map())));
  return article.id;
}

async function waiting(client: pg.Client): Promise<number> {
  const { rows } = await client.query(`select count(*)::int as n from pg_locks where locktype = 'advisory' and not granted
     and database = (select oid from pg_database where datname = current_database())`);
  return rows[0].n;
}

async function listen(from: { after?: number; lastEventId?: number }): Promise<Listener> {
  const abort = new AbortController();
  const response = await fetch(`${desk.url}/api/wire/stream${from.after === undefined ? '' : `?after=${from.after}`}`, {
    signal: abort.signal,
    headers: from.lastEventId === undefined ? {} : { 'last-event-id': String(from.lastEventId) },
  });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const listener: Listener = { entries: [], events: [], lastId: 0, close: () => abort.abort() };
  void read(response, listener).catch(() => undefined);
  open.push(listener);
  return listener;
}

async function read(response: Response, listener: Listener): Promise<void> {
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    const frames = (text + chunk).split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) take(frame, listener);
  }
}

function take(frame: string, listener: Listener): void {
  const fields = new Map(frame.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]));
  const event = fields.get('event');
  if (event === undefined) return;
  listener.events.push(event);
  if (event === 'entry') listener.entries.push(JSON.parse(fields.get('data') ?? ''));
  if (fields.has('id')) listener.lastId = Number(fields.get('id'));
}
