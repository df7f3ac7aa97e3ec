import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { DeskUserList, Session } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { OpenAnswers } from './access/open-answers.js';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { cookieIn, MARK, postSession, type SignedIn } from './signed-in.fixture.js';

const CLOSED = { WIREROOM_DESK_OPEN: '0' };

let desk: TestDesk;
let gate: TransactionGate;
let viewer: SignedIn;
let operator: SignedIn;

beforeAll(async () => {
  desk = await startDesk('desk-access', { settings: CLOSED });
  gate = desk.app.get(TransactionGate);
  viewer = await desk.signIn('viewer');
  operator = await desk.signIn('operator');
});
afterAll(() => desk?.stop());
beforeEach(() => change('delete from desk.sign_in_failure'));

describe('signing in', () => {
  test('opens what is closed to everybody else', async () => {
    expect((await fetch(`${desk.url}/api/wire`)).status).toBe(401);
    expect((await viewer.ask('/api/wire')).status).toBe(200);
    expect(await (await viewer.ask('/api/session')).json()).toEqual({
      person: { name: 'viewer', role: 'viewer' },
      confirmReach: 20,
    } satisfies Session);
  });

  test.each([
    '/api/session',
    '/api/wire',
    '/api/wire/stream',
    '/api/search?q=a',
    '/api/formats',
    '/api/destinations',
    '/api/rejections',
    '/api/users',
    '/api/audit',
  ])('is needed for %s', async (path) => {
    expect((await fetch(desk.url + path)).status).toBe(401);
  });

  test('is not needed for health, metrics, and the page that asks for it', async () => {
    const statuses = ['/health/live', '/health/ready', '/metrics'].map(async (path) => (await fetch(desk.url + path)).status);
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
    expect([200, 404]).toContain((await fetch(`${desk.url}/sign-in`)).status);
  });

  test('gives a cookie that scripts and other sites do not get, of which only a digest is kept', async () => {
    const answer = await postSession(desk.url, 'viewer', viewer.password);
    expect(answer.headers.get('set-cookie')).toMatch(/^wireroom=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=86400$/);
    const token = cookieIn(answer).split('=')[1] ?? '';
    const [row] = await gate.read<{ hit: boolean }>(
      `select exists (select 1 from desk.session where token_hash = sha256($1::text::bytea)) and not exists (
         select 1 from desk.session s where encode(s.token_hash, 'escape') = $1) as hit`,
      [token],
    );
    expect(row?.hit).toBe(true);
  });

  test('is refused alike for a wrong password and an unknown name', async () => {
    const [wrong, unknown] = [await postSession(desk.url, 'viewer', 'no'), await postSession(desk.url, 'nobody', 'no')];
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
    expect(wrong.headers.get('set-cookie')).toBeNull();
  });

  test('is no longer looked at after too many failures, until they are forgotten', async () => {
    for (let i = 0; i < 5; i += 1) expect((await postSession(desk.url, 'viewer', `no-${i}`)).status).toBe(401);
    const limited = await postSession(desk.url, 'viewer', viewer.password);
    expect(limited.status).toBe(429);
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(60);
    expect(((await limited.json()) as { details: { seconds: number } }).details.seconds).toBeGreaterThan(800);
    expect((await postSession(desk.url, 'operator', operator.password)).status).toBe(200);
    await change(`update desk.sign_in_failure set since = since - interval '16 minutes'`);
    expect((await postSession(desk.url, 'viewer', viewer.password)).status).toBe(200);
  });

  test('counts the names of one address together, and does not let it keep a name from others', async () => {
    for (let i = 0; i < 30; i += 1) await postSession(desk.url, `made-up-${i % 10}`, 'no');
    expect((await postSession(desk.url, 'another', 'no')).status).toBe(429);
    const counts = await gate.read<{ failures: number }>(`select failures from desk.sign_in_failure where key = 'name another'`);
    expect(counts).toEqual([]);
  });

  test('begins a new session and ends the one before', async () => {
    const first = cookieIn(await postSession(desk.url, 'viewer', viewer.password));
    const second = cookieIn(await postSession(desk.url, 'viewer', viewer.password, { cookie: first }));
    expect(second).not.toBe(first);
    expect([await statusWith(first), await statusWith(second)]).toEqual([401, 200]);
  });
});

describe('a session', () => {
  test('ends when its user signs out', async () => {
    const cookie = cookieIn(await postSession(desk.url, 'viewer', viewer.password));
    const answer = await fetch(`${desk.url}/api/session`, { method: 'DELETE', headers: { cookie, ...MARK } });
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect(await statusWith(cookie)).toBe(401);
  });

  test.each([
    ['without use', `seen_at = seen_at - interval '481 minutes', created_at = created_at - interval '482 minutes'`],
    ['however much it is used', `created_at = created_at - interval '1441 minutes'`],
  ])('ends after its time %s', async (_, aged) => {
    const somebody = await desk.signIn('viewer', `aged-${aged.length}`);
    expect(await statusWith(somebody.cookie)).toBe(200);
    await change(`update desk.session set ${aged} where user_id = (select id from desk."user" where name = '${somebody.name}')`);
    expect(await statusWith(somebody.cookie)).toBe(401);
  });

  test('ends with the stream that it opened', async () => {
    const watcher = await desk.signIn('viewer', 'watcher');
    const stream = await watcher.ask('/api/wire/stream');
    const reader = (stream.body as ReadableStream<Uint8Array>).getReader();
    await reader.read();
    await operator.ask('/api/users/watcher', { method: 'PATCH', body: { disabled: true } });
    await desk.app.get(OpenAnswers).endWithoutSession();
    await eventually(async () => (await reader.read()).done);
  });

  test('ends with a new role, and everywhere but here with a new password', async () => {
    const somebody = await desk.signIn('viewer', 'riser');
    await operator.ask('/api/users/riser', { method: 'PATCH', body: { role: 'editor' } });
    expect(await statusWith(somebody.cookie)).toBe(401);
    const here = cookieIn(await postSession(desk.url, 'riser', somebody.password));
    const there = cookieIn(await postSession(desk.url, 'riser', somebody.password));
    const body = { present: somebody.password, wanted: 'a password of her own' };
    const changed = await post('/api/account/password', body, { cookie: here });
    expect(changed.status).toBe(204);
    expect([await statusWith(here), await statusWith(there), await statusWith(cookieIn(changed))]).toEqual([401, 401, 200]);
    expect((await postSession(desk.url, 'riser', body.wanted)).status).toBe(200);
  });

  test('changes no password without the present one, nor to a short one', async () => {
    const { cookie, password } = viewer;
    const wrong = await post('/api/account/password', { present: 'no', wanted: 'long enough to be taken' }, { cookie });
    const short = await post('/api/account/password', { present: password, wanted: 'short' }, { cookie });
    expect([wrong.status, short.status]).toEqual([403, 400]);
  });
});

describe('what changes something', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { ...MARK, origin: 'https://evil.example' }],
    ['another site, as the browser says', { ...MARK, 'sec-fetch-site': 'cross-site' }],
    ['a form without the header', {}],
  ])('is refused from %s, and done by nobody', async (_, headers) => {
    const answer = await fetch(`${desk.url}/api/users`, {
      method: 'POST',
      headers: { cookie: operator.cookie, 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ name: 'intruder', role: 'viewer' }),
    });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'cross-site']);
    const { users } = (await (await operator.ask('/api/users')).json()) as DeskUserList;
    expect(users.map(({ name }) => name)).not.toContain('intruder');
  });

  test('is refused to a role without the power', async () => {
    const editor = await desk.signIn('editor');
    const status = async (by: SignedIn, path: string, method = 'GET', body?: unknown) =>
      (await by.ask(path, { method, body })).status;
    expect(await status(viewer, '/api/users')).toBe(403);
    expect(await status(editor, '/api/audit')).toBe(403);
    expect(await status(editor, '/api/users', 'POST', { name: 'more', role: 'viewer' })).toBe(403);
    expect(await status(editor, '/api/destinations/site/resume', 'POST', {})).toBe(403);
    expect(await status(operator, '/api/articles/0190a7b2-0000-7000-8000-000000000000/withdraw', 'POST', {})).toBe(403);
    expect(await status(operator, '/api/users', 'POST', { name: 'second-chief', role: 'chief' })).toBe(409);
  });
});

function post(path: string, body: unknown, headers: Record<string, string>): Promise<Response> {
  return fetch(desk.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...MARK, ...headers },
    body: JSON.stringify(body),
  });
}

const change = (statement: string) => gate.run(() => gate.sql(statement));
const statusWith = async (cookie: string) => (await fetch(`${desk.url}/api/session`, { headers: { cookie } })).status;
