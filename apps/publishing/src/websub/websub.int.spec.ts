import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleEnriched, articleReceived, eventually } from '@wireroom/testkit';
import { PUBLISHING_CONFIG, type PublishingConfig } from '../publishing.config.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { ENTRIES_PER_PING, LEASE_DEFAULT_SECONDS, LEASE_MAX_SECONDS, LEASE_MIN_SECONDS } from './limits.js';
import { type Subscriber, startSubscriber } from './subscriber.fixture.js';

const BASE = 'https://wire.example/room';
const topic = (file: string) => `${BASE}/v1/feeds/${file}`;
const KEY = 'key-of-the-bulletin-0123';
const NEWSROOM = {
  routes: [
    { id: 'all', title: 'Everything', query: '*' },
    { id: 'kept', title: 'For one', query: 'provider:kept', keys: [{ id: 'bulletin', key: KEY }] },
  ],
};
const SETTINGS = {
  WIREROOM_PUBLIC_URL: `${BASE}/`,
  WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: 'yes',
  WIREROOM_DELIVERY_BACKOFF_MAX_MS: '200',
};

let publishing: RunningPublishing;
let copy: RunningPublishing;
let subscriber: Subscriber;

beforeAll(async () => {
  subscriber = await startSubscriber();
  publishing = await startPublishing('websub', NEWSROOM, SETTINGS);
  const { DATABASE_URL, NATS_URL } = publishing.app.get<PublishingConfig>(PUBLISHING_CONFIG);
  copy = await startPublishing('websub-copy', NEWSROOM, { ...SETTINGS, DATABASE_URL, NATS_URL });
});

afterAll(async () => {
  await copy?.stop();
  await publishing?.stop();
  await subscriber?.stop();
});

let stories = 0;
async function publish(given: Partial<Article> = {}): Promise<Article> {
  const article = anArticle({ guid: `urn:websub:${++stories}`, headline: `Story ${stories}.`, ...given });
  const event = articleEnriched({ article, lane: 'routine' });
  await publishing.emit('article.enriched.routine', { ...event, time: new Date().toISOString() } as typeof event);
  return article;
}

const rows = <Row>(sql: string, parameters: unknown[] = []) => publishing.app.get(TransactionGate).read<Row>(sql, parameters);

function ask(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${publishing.url}/v1/hub`, { method: 'POST', body: new URLSearchParams(fields), headers });
}

const subscription = async (path: string) =>
  (
    await rows<{ secret: string | null; position: number; lease_until: Date; attempts: number }>(
      'select secret, position, lease_until, attempts from publishing.websub_subscription where callback like $1',
      [`${subscriber.callback(path)}%`],
    )
  )[0];
const nothingPending = async () => (await rows('select 1 from publishing.websub_request')).length === 0;

/** Subscribes and waits until that has been verified. */
async function subscribe(path: string, more: Record<string, string> = {}): Promise<void> {
  const fields = { 'hub.mode': 'subscribe', 'hub.callback': subscriber.callback(path), 'hub.topic': topic('all.json'), ...more };
  expect((await ask(fields)).status).toBe(202);
  await eventually(nothingPending);
}

/** Headlines that a JSON Feed callback got, in the order of the wire: feeds are newest first. */
const heard = (path: string) =>
  subscriber
    .pings(path)
    .flatMap(({ body }) => (JSON.parse(body) as { items: { title: string }[] }).items.map(({ title }) => title).reverse());

describe('discovery', () => {
  it.each(['GET', 'HEAD'])('is by Link headers of the first page, to %s', async (method) => {
    const { headers } = await fetch(`${publishing.url}/v1/feeds/all.atom`, { method });
    expect(headers.get('link')).toBe(`<${BASE}/v1/hub>; rel="hub", <${topic('all.atom')}>; rel="self"`);
  });
});

describe('a subscription', () => {
  it('is verified by a challenge, keeping the query of the callback', async () => {
    await subscribe('/verified', { 'hub.callback': subscriber.callback('/verified?id=7&x=a%20b') });
    const [asked, ...more] = subscriber.asked('/verified');
    expect(more).toEqual([]);
    expect(asked?.query).toEqual({
      id: '7',
      x: 'a b',
      'hub.mode': 'subscribe',
      'hub.topic': topic('all.json'),
      'hub.challenge': expect.stringMatching(/^[\w-]{32}$/),
      'hub.lease_seconds': String(LEASE_DEFAULT_SECONDS),
    });
    expect(await subscription('/verified')).toMatchObject({ secret: null, attempts: 0 });
  });

  it('brings what is new since the request, in the format of the topic, signed by the secret', async () => {
    await publish({ headline: 'Before' });
    await eventually(async () => (await (await fetch(`${publishing.url}/v1/feeds/all.json`)).text()).includes('Before'));
    await subscribe('/signed', { 'hub.topic': topic('all.atom'), 'hub.secret': 'of the subscriber, ü' });
    await publish({ headline: 'Brücke & Tor' });
    const [ping] = await eventually(() => subscriber.pings('/signed').length > 0 && subscriber.pings('/signed'));
    expect(ping?.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
    expect(ping?.headers['link']).toBe(`<${BASE}/v1/hub>; rel="hub", <${topic('all.atom')}>; rel="self"`);
    const digest = createHmac('sha256', 'of the subscriber, ü')
      .update(ping?.body ?? '')
      .digest('hex');
    expect(ping?.headers['x-hub-signature']).toBe(`sha256=${digest}`);
    expect(ping?.body).toContain('Brücke &amp; Tor');
    expect(ping?.body).not.toContain('Before');
  });

  it('without a secret brings no signature', async () => {
    await subscribe('/unsigned');
    await publish({ headline: 'Unsigned' });
    const ping = await eventually(() => subscriber.pings('/unsigned')[0]);
    expect(ping.headers).not.toHaveProperty('x-hub-signature');
  });

  it('tells of withdrawals, in Atom by a tombstone', async () => {
    await subscribe('/tombstone', { 'hub.topic': topic('all.atom') });
    const article = await publish({ headline: 'Wrong story' });
    await eventually(() => subscriber.pings('/tombstone').some(({ body }) => body.includes('Wrong story')));
    const killed = { ...article, revision: 2, pubStatus: 'canceled' } as Article;
    const event = articleReceived({ article: killed, lane: 'flash', outcome: 'withdrawn' });
    await publishing.emit('article.received.flash', { ...event, time: new Date().toISOString() } as typeof event);
    await eventually(() =>
      subscriber.pings('/tombstone').some(({ body }) => body.includes(`<at:deleted-entry ref="urn:uuid:${article.id}"`)),
    );
  });

  it.each([
    ['/wrong', { status: 200, body: 'something else' }],
    ['/not-found', { status: 404 }],
    ['/redirected', { status: 302, body: '' }],
  ])('is not made when the callback %s answers otherwise', async (path, answer) => {
    subscriber.onVerify(path, () => answer);
    await subscribe(path);
    expect(subscriber.asked(path)).toHaveLength(1);
    expect(await subscription(path)).toBeUndefined();
  });

  it('is made although the callback was away for a moment, but not when it stays away', async () => {
    let tries = 0;
    subscriber.onVerify('/late', ({ 'hub.challenge': body }) => (++tries < 3 ? { status: 503 } : { status: 200, body }));
    subscriber.onVerify('/away', () => ({ status: 500 }));
    await subscribe('/late');
    await subscribe('/away');
    expect(await subscription('/late')).toBeDefined();
    expect(await subscription('/away')).toBeUndefined();
    expect(subscriber.asked('/away')).toHaveLength(3);
  });

  it('of a route with keys needs one of them', async () => {
    const fields = { 'hub.mode': 'subscribe', 'hub.callback': subscriber.callback('/key'), 'hub.topic': topic('kept.json') };
    expect((await ask(fields)).status).toBe(401);
    expect((await ask(fields, { authorization: `Bearer ${KEY}x` })).status).toBe(401);
    expect((await ask(fields, { authorization: `Bearer ${KEY}` })).status).toBe(202);
    await eventually(() => subscription('/key'));
    await publish({ provider: 'kept', headline: 'For one' });
    await eventually(() => heard('/key').includes('For one'));
  });

  it('ends when the key that it was made with is taken back, and says so', async () => {
    await rows("update publishing.websub_subscription set client = 'somebody-else' where callback like '%/key'");
    await publish({ provider: 'kept', headline: 'For nobody' });
    await eventually(() => subscriber.asked('/key').some(({ query }) => query['hub.mode'] === 'denied'));
    expect(heard('/key')).not.toContain('For nobody');
    expect(await subscription('/key')).toBeUndefined();
  });
});

describe('a request', () => {
  it.each(['all.pdf', 'nothing.json', 'all.json?before=9', 'all.json/'])(
    'for %s, which is no topic, is denied at the callback',
    async (file) => {
      const path = `/denied-${encodeURIComponent(file)}`;
      await subscribe(path, { 'hub.topic': topic(file) });
      expect(subscriber.asked(path)).toEqual([
        {
          path,
          query: { 'hub.mode': 'denied', 'hub.topic': topic(file), 'hub.reason': expect.stringContaining('no feed of this hub') },
        },
      ]);
      expect(await subscription(path)).toBeUndefined();
    },
  );

  it('that is malformed is answered 400 and asks nobody', async () => {
    const fields = { 'hub.mode': 'subscribe', 'hub.callback': subscriber.callback('/bad'), 'hub.topic': topic('all.json') };
    const wrong = { 'hub.mode': 'publish', 'hub.callback': '/bad', 'hub.lease_seconds': '-1', 'hub.secret': 'x'.repeat(200) };
    for (const [name, value] of Object.entries(wrong)) {
      const response = await ask({ ...fields, [name]: value });
      expect({ name, status: response.status, detail: ((await response.json()) as { detail: string }).detail }).toEqual({
        name,
        status: 400,
        detail: expect.stringContaining(name),
      });
    }
    expect(subscriber.asked('/bad')).toEqual([]);
  });

  it('that is no form is answered 415', async () => {
    const response = await fetch(`${publishing.url}/v1/hub`, {
      method: 'POST',
      body: '{}',
      headers: { 'content-type': 'application/json' },
    });
    expect(response.status).toBe(415);
  });
});

describe('a lease', () => {
  it.each([
    ['1', LEASE_MIN_SECONDS],
    ['3600', 3600],
    ['999999999', LEASE_MAX_SECONDS],
  ])('of %s seconds is kept within limits', async (wanted, granted) => {
    const path = `/lease-${wanted}`;
    await subscribe(path, { 'hub.lease_seconds': wanted });
    expect(subscriber.asked(path)[0]?.query['hub.lease_seconds']).toBe(String(granted));
    const { lease_until } = (await subscription(path)) ?? { lease_until: new Date(0) };
    expect(Math.abs(lease_until.getTime() - Date.now() - granted * 1000)).toBeLessThan(60_000);
  });

  it('that has run out ends the subscription', async () => {
    await subscribe('/expired');
    await subscribe('/unexpired');
    await rows("update publishing.websub_subscription set lease_until = now() where callback like '%/expired'");
    await publish({ headline: 'After the lease' });
    await eventually(() => heard('/unexpired').includes('After the lease'));
    expect(heard('/expired')).toEqual([]);
    await eventually(async () => (await subscription('/expired')) === undefined);
  });

  it('is renewed with a new secret, from the same place in the feed', async () => {
    await subscribe('/renewed', { 'hub.lease_seconds': '300', 'hub.secret': 'old' });
    const before = await subscription('/renewed');
    subscriber.onPing('/renewed', () => 500);
    await publish({ headline: 'Across the renewal' });
    await eventually(async () => ((await subscription('/renewed'))?.attempts ?? 0) > 0);
    await subscribe('/renewed', { 'hub.lease_seconds': '3600', 'hub.secret': 'new' });
    const after = await subscription('/renewed');
    expect(after).toMatchObject({ secret: 'new', position: before?.position });
    expect(after?.lease_until.getTime()).toBeGreaterThan((before?.lease_until.getTime() ?? 0) + 3_000_000);
    subscriber.onPing('/renewed', () => 204);
    await eventually(() => heard('/renewed').length > 0);
    const [ping] = subscriber.pings('/renewed');
    expect(heard('/renewed')[0]).toBe('Across the renewal');
    expect(ping?.headers['x-hub-signature']).toBe(
      `sha256=${createHmac('sha256', 'new')
        .update(ping?.body ?? '')
        .digest('hex')}`,
    );
  });

  it('stays as it is when its renewal is not confirmed', async () => {
    await subscribe('/kept', { 'hub.secret': 'kept' });
    const before = await subscription('/kept');
    subscriber.onVerify('/kept', () => ({ status: 404 }));
    await subscribe('/kept', { 'hub.secret': 'forged', 'hub.lease_seconds': '300' });
    expect(await subscription('/kept')).toMatchObject({ secret: 'kept', lease_until: before?.lease_until });
  });
});

describe('the end of a subscription', () => {
  it('by its subscriber is verified', async () => {
    await subscribe('/leaving');
    await subscribe('/staying');
    subscriber.onVerify('/leaving', () => ({ status: 404 }));
    await subscribe('/leaving', { 'hub.mode': 'unsubscribe' });
    expect(await subscription('/leaving')).toBeDefined();
    subscriber.onVerify('/leaving', ({ 'hub.challenge': body }) => ({ status: 200, body }));
    await subscribe('/leaving', { 'hub.mode': 'unsubscribe' });
    expect(await subscription('/leaving')).toBeUndefined();
    expect(subscriber.asked('/leaving').at(-1)?.query).toEqual({
      'hub.mode': 'unsubscribe',
      'hub.topic': topic('all.json'),
      'hub.challenge': expect.any(String),
    });
    await publish({ headline: 'Nobody left' });
    await eventually(() => heard('/staying').includes('Nobody left'));
    expect(heard('/leaving')).not.toContain('Nobody left');
  });

  it('comes with 410', async () => {
    await subscribe('/gone');
    subscriber.onPing('/gone', () => 410);
    await publish();
    await eventually(async () => (await subscription('/gone')) === undefined);
  });
});

describe('distribution', () => {
  it('is tried again until it succeeds, skipping nothing, in order, and holds up nobody else', async () => {
    await subscribe('/flaky');
    await subscribe('/steady');
    const failures = [500, 500, 302, 429, 400];
    let broken = true;
    subscriber.onPing('/flaky', () => (broken ? (failures.shift() ?? 503) : 204));
    const headlines = Array.from({ length: ENTRIES_PER_PING + 10 }, (_, n) => `Flaky ${n + 1}`);
    for (const headline of headlines) await publish({ headline });
    const ours = (path: string) => heard(path).filter((headline) => headline.startsWith('Flaky '));
    await eventually(() => ours('/steady').length === headlines.length);
    await eventually(() => failures.length === 0);
    expect(ours('/flaky')).toEqual([]);
    broken = false;
    await eventually(() => ours('/flaky').length >= headlines.length);
    expect(ours('/flaky')).toEqual(ours('/steady'));
    expect([...ours('/flaky')].sort()).toEqual([...headlines].sort());
    expect(subscriber.pings('/elsewhere')).toEqual([]);
  });

  it('comes once, however many copies of publishing run', async () => {
    const paths = Array.from({ length: 12 }, (_, n) => `/copies-${n}`);
    await Promise.all(paths.map((path) => subscribe(path)));
    for (let n = 1; n <= 40; n += 1) {
      await publish({ headline: `Once ${n}` });
      await fetch(`${copy.url}/health/live`);
    }
    const ours = (path: string) => heard(path).filter((headline) => headline.startsWith('Once '));
    for (const path of paths) {
      await eventually(() => ours(path).length >= 40);
      expect(new Set(ours(path)).size).toBe(40);
      expect(ours(path)).toEqual(ours('/copies-0'));
    }
    for (const path of paths) expect(ours(path)).toHaveLength(40);
  });

  it('goes on where it was after a restart', async () => {
    await subscribe('/restart');
    await rows(
      "update publishing.websub_subscription set claim = gen_random_uuid(), claimed_until = now() + interval '1 s' where callback like '%/restart'",
    );
    await publish({ headline: 'After a crash' });
    await eventually(() => heard('/restart').includes('After a crash'));
  });
});

describe('a private address', () => {
  it('is called only where that is allowed', async () => {
    const closed = await startPublishing('websub-closed', NEWSROOM, { WIREROOM_PUBLIC_URL: BASE });
    try {
      const request = (callback: string) =>
        fetch(`${closed.url}/v1/hub`, {
          method: 'POST',
          body: new URLSearchParams({ 'hub.mode': 'subscribe', 'hub.callback': callback, 'hub.topic': topic('all.json') }),
        });
      const refused = await request(subscriber.callback('/private'));
      expect({ status: refused.status, code: ((await refused.json()) as { code: string }).code }).toEqual({
        status: 400,
        code: 'callback-private',
      });
      const byName = subscriber.callback('/private').replace('127.0.0.1', 'localhost');
      expect((await request(byName)).status).toBe(202);
      const gate = closed.app.get(TransactionGate);
      await eventually(async () => (await gate.read('select 1 from publishing.websub_request')).length === 0);
      expect(subscriber.asked('/private')).toEqual([]);
      expect(await gate.read('select 1 from publishing.websub_subscription')).toEqual([]);
    } finally {
      await closed.stop();
    }
  });
});
