import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import { HubStage } from './hub-stage.fixture.js';
import { LEASE_DEFAULT_SECONDS, LEASE_MAX_SECONDS, LEASE_MIN_SECONDS } from './limits.js';

const KEY = 'key-of-the-bulletin-0123';
const NEWSROOM = {
  routes: [
    { id: 'all', title: 'Everything', query: '*' },
    { id: 'kept', title: 'For one', query: 'provider:kept', keys: [{ id: 'bulletin', key: KEY }] },
  ],
};
let stage: HubStage;

beforeAll(async () => {
  stage = await HubStage.start('websub', NEWSROOM);
});
afterAll(() => stage?.stop());

describe('discovery', () => {
  it.each(['GET', 'HEAD'])('is by Link headers of the first page, to %s', async (method) => {
    const { headers } = await fetch(`${stage.publishing.url}/v1/feeds/all.atom`, { method });
    expect(headers.get('link')).toBe(`<${stage.base}/v1/hub>; rel="hub", <${stage.topic('all.atom')}>; rel="self"`);
  });
});

describe('a subscription', () => {
  it('is verified by a challenge, keeping the query of the callback', async () => {
    const callback = stage.subscriber.callback('/verified?id=7&x=a%20b');
    expect(await stage.request('/verified', { 'hub.callback': callback })).toBe(202);
    expect(stage.subscriber.asked('/verified').map(({ query }) => query)).toEqual([
      {
        id: '7',
        x: 'a b',
        'hub.mode': 'subscribe',
        'hub.topic': stage.topic('all.json'),
        'hub.challenge': expect.stringMatching(/^[\w-]{32}$/),
        'hub.lease_seconds': String(LEASE_DEFAULT_SECONDS),
      },
    ]);
    expect(await stage.subscription('/verified')).toMatchObject({ secret: null, attempts: 0 });
  });

  it.each([
    ['/wrong', { status: 200, body: 'something else' }],
    ['/not-found', { status: 404 }],
    ['/redirected', { status: 302 }],
  ])('is not made when the callback %s answers otherwise', async (path, answer) => {
    stage.subscriber.onVerify(path, () => answer);
    await stage.request(path);
    expect(stage.subscriber.asked(path)).toHaveLength(1);
    expect(await stage.subscription(path)).toBeUndefined();
  });

  it('is made although the callback was away for a moment, but not when it stays away', async () => {
    let tries = 0;
    stage.subscriber.onVerify('/late', ({ 'hub.challenge': body }) => (++tries < 3 ? { status: 503 } : { status: 200, body }));
    stage.subscriber.onVerify('/away', () => ({ status: 500 }));
    await stage.request('/late');
    await stage.request('/away');
    expect(await stage.subscription('/late')).toBeDefined();
    expect(await stage.subscription('/away')).toBeUndefined();
    expect(stage.subscriber.asked('/away')).toHaveLength(3);
  });
});

describe('a subscription to a route with keys', () => {
  it('needs one of them', async () => {
    const callback = stage.subscriber.callback('/key');
    const fields = { 'hub.mode': 'subscribe', 'hub.callback': callback, 'hub.topic': stage.topic('kept.json') };
    expect((await stage.ask(fields)).status).toBe(401);
    expect((await stage.ask(fields, { authorization: `Bearer ${KEY}x` })).status).toBe(401);
    expect((await stage.ask(fields, { authorization: `Bearer ${KEY}` })).status).toBe(202);
    await eventually(() => stage.subscription('/key'));
    await stage.publish({ provider: 'kept', headline: 'For one' });
    await eventually(() => stage.heard('/key').includes('For one'));
  });

  it('ends when the key is taken back, and says so', async () => {
    await stage.rows("update publishing.websub_subscription set client = 'somebody-else' where topic = $1", [
      stage.topic('kept.json'),
    ]);
    await stage.publish({ provider: 'kept', headline: 'For nobody' });
    await eventually(() => stage.subscriber.asked('/key').some(({ query }) => query['hub.mode'] === 'denied'));
    expect(stage.heard('/key')).not.toContain('For nobody');
    expect(await stage.subscription('/key')).toBeUndefined();
  });
});

describe('a request', () => {
  it.each(['all.pdf', 'nothing.json', 'all.json?before=9', 'all.json/'])(
    'for %s, which is no topic, is denied at the callback',
    async (file) => {
      const path = `/denied-${encodeURIComponent(file)}`;
      await stage.request(path, { 'hub.topic': stage.topic(file) });
      const reason = expect.stringContaining('no feed of this hub');
      const query = { 'hub.mode': 'denied', 'hub.topic': stage.topic(file), 'hub.reason': reason };
      expect(stage.subscriber.asked(path)).toEqual([{ path, query }]);
      expect(await stage.subscription(path)).toBeUndefined();
    },
  );

  it('that is malformed is answered 400 and asks nobody', async () => {
    const callback = stage.subscriber.callback('/bad');
    const response = await stage.ask({ 'hub.mode': 'publish', 'hub.callback': callback, 'hub.topic': stage.topic('all.json') });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: 'request-invalid', details: { where: 'hub.mode' } });
    expect(await stage.rows('select 1 from publishing.websub_request where callback = $1', [callback])).toEqual([]);
    expect(stage.subscriber.asked('/bad')).toEqual([]);
  });

  it('that is no form is answered 415', async () => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${stage.publishing.url}/v1/hub`, { method: 'POST', body: '{}', headers });
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
    const from = Date.now();
    await stage.request(path, { 'hub.lease_seconds': wanted });
    expect(stage.subscriber.asked(path)[0]?.query['hub.lease_seconds']).toBe(String(granted));
    const until = (await stage.subscription(path))?.lease_until.getTime();
    expect(until).toBeGreaterThanOrEqual(from + granted * 1000);
    expect(until).toBeLessThanOrEqual(Date.now() + granted * 1000);
  });

  it('that has run out ends the subscription', async () => {
    await stage.request('/expired');
    await stage.request('/unexpired');
    const expired = stage.subscriber.callback('/expired');
    await stage.rows('update publishing.websub_subscription set lease_until = now() where callback = $1', [expired]);
    await stage.publish({ headline: 'After the lease' });
    await eventually(() => stage.heard('/unexpired').includes('After the lease'));
    expect(stage.heard('/expired')).toEqual([]);
    await eventually(async () => (await stage.subscription('/expired')) === undefined);
  });

  it('stays as it is when its renewal is not confirmed', async () => {
    await stage.request('/kept', { 'hub.secret': 'kept' });
    const before = await stage.subscription('/kept');
    stage.subscriber.onVerify('/kept', () => ({ status: 404 }));
    await stage.request('/kept', { 'hub.secret': 'forged', 'hub.lease_seconds': '300' });
    expect(await stage.subscription('/kept')).toEqual(before);
  });
});

describe('unsubscribing', () => {
  it('is verified', async () => {
    await stage.request('/leaving');
    await stage.request('/staying');
    stage.subscriber.onVerify('/leaving', () => ({ status: 404 }));
    await stage.request('/leaving', { 'hub.mode': 'unsubscribe' });
    expect(await stage.subscription('/leaving')).toBeDefined();
    stage.subscriber.onVerify('/leaving', ({ 'hub.challenge': body }) => ({ status: 200, body }));
    await stage.request('/leaving', { 'hub.mode': 'unsubscribe' });
    expect(await stage.subscription('/leaving')).toBeUndefined();
    expect(stage.subscriber.asked('/leaving').at(-1)?.query).toEqual({
      'hub.mode': 'unsubscribe',
      'hub.topic': stage.topic('all.json'),
      'hub.challenge': expect.any(String),
    });
    await stage.publish({ headline: 'To who stayed' });
    await eventually(() => stage.heard('/staying').includes('To who stayed'));
    expect(stage.heard('/leaving')).toEqual([]);
  });
});

it('calls private addresses only where that is allowed', async () => {
  const closed = await HubStage.start('websub-closed', NEWSROOM, { WIREROOM_WEBSUB_ALLOW_PRIVATE_NETWORK: 'no' });
  try {
    const callback = closed.subscriber.callback('/private');
    const fields = { 'hub.mode': 'subscribe', 'hub.callback': callback, 'hub.topic': closed.topic('all.json') };
    const refused = await closed.ask(fields);
    expect({ status: refused.status, problem: await refused.json() }).toMatchObject({
      status: 400,
      problem: { code: 'callback-private' },
    });
    const byName = callback.replace('127.0.0.1', 'localhost');
    expect(await closed.request('/private', { 'hub.callback': byName })).toBe(202);
    expect(closed.subscriber.asked('/private')).toEqual([]);
    expect(await closed.rows('select 1 from publishing.websub_subscription')).toEqual([]);
  } finally {
    await closed.stop();
  }
});
