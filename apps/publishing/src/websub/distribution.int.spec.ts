import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@wireroom/testkit';
import type { RunningPublishing } from '../publishing.fixture.js';
import { HubStage } from './hub-stage.fixture.js';
import { ENTRIES_PER_PING } from './limits.js';

const NEWSROOM = { routes: [{ id: 'all', title: 'Everything', query: '*' }] };
let stage: HubStage;
let copy: RunningPublishing;

beforeAll(async () => {
  stage = await HubStage.start('websub-news', NEWSROOM);
  copy = await stage.copy('websub-copy', NEWSROOM);
});

afterAll(async () => {
  await copy?.stop();
  await stage?.stop();
});

const heard = (path: string, prefix: string) => stage.heard(path).filter((headline) => headline.startsWith(prefix));
const signatureOf = (secret: string, body = '') => `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;

it('brings what is new since the request, in the format of the topic, signed by the secret', async () => {
  const { subscriber, base } = stage;
  await stage.publish({ headline: 'Before' });
  await eventually(async () => (await (await fetch(`${stage.publishing.url}/v1/feeds/all.json`)).text()).includes('Before'));
  await stage.request('/signed', { 'hub.topic': stage.topic('all.atom'), 'hub.secret': 'of the subscriber, ü' });
  await stage.publish({ headline: 'Brücke & Tor' });
  const ping = await eventually(() => subscriber.pings('/signed')[0]);
  expect(ping.headers).toMatchObject({
    'content-type': 'application/atom+xml; charset=utf-8',
    link: `<${base}/v1/hub>; rel="hub", <${stage.topic('all.atom')}>; rel="self"`,
    'x-hub-signature': signatureOf('of the subscriber, ü', ping.body),
  });
  expect(ping.body).toContain('Brücke &amp; Tor');
  expect(ping.body).not.toContain('Before');
});

it('signs nothing without a secret', async () => {
  await stage.request('/unsigned');
  await stage.publish();
  const ping = await eventually(() => stage.subscriber.pings('/unsigned')[0]);
  expect(ping.headers).not.toHaveProperty('x-hub-signature');
});

it('tells of withdrawals, in Atom by a tombstone', async () => {
  await stage.request('/tombstone', { 'hub.topic': stage.topic('all.atom') });
  const pinged = (words: string) => () => stage.subscriber.pings('/tombstone').some(({ body }) => body.includes(words));
  const article = await stage.publish({ headline: 'Wrong story' });
  await eventually(pinged('Wrong story'));
  await stage.kill(article);
  await eventually(pinged(`<at:deleted-entry ref="urn:uuid:${article.id}"`));
});

it('tries again until it succeeds, skipping nothing, in order, and holds up nobody else', async () => {
  await stage.request('/flaky');
  await stage.request('/steady');
  const failures = [500, 500, 302, 429, 400];
  let broken = true;
  stage.subscriber.onPing('/flaky', () => (broken ? (failures.shift() ?? 503) : 204));
  const headlines = Array.from({ length: ENTRIES_PER_PING + 10 }, (_, n) => `Flaky ${n + 1}`);
  for (const headline of headlines) await stage.publish({ headline });
  await eventually(() => heard('/steady', 'Flaky').length === headlines.length);
  await eventually(() => failures.length === 0);
  expect(heard('/flaky', 'Flaky')).toEqual([]);
  broken = false;
  await eventually(() => heard('/flaky', 'Flaky').length >= headlines.length);
  expect(heard('/flaky', 'Flaky')).toEqual(heard('/steady', 'Flaky'));
  expect(heard('/flaky', 'Flaky').sort()).toEqual(headlines.sort());
  expect(stage.subscriber.pings('/elsewhere')).toEqual([]);
});

it('sends once, however many copies of publishing run', async () => {
  const paths = Array.from({ length: 12 }, (_, n) => `/copies-${n}`);
  await Promise.all(paths.map((path) => stage.request(path)));
  for (let n = 1; n <= 40; n += 1) await stage.publish({ headline: `Once ${n}` });
  const everybody = () => paths.map((path) => heard(path, 'Once'));
  await eventually(() => everybody().every(({ length }) => length >= 40));
  await stage.publish({ headline: 'Last' });
  await eventually(() => paths.every((path) => heard(path, 'Last').length > 0));
  const [first, ...others] = everybody();
  expect(new Set(first).size).toBe(40);
  expect(first).toHaveLength(40);
  for (const other of others) expect(other).toEqual(first);
});

it('takes over what a copy that died had claimed', async () => {
  await stage.request('/restart');
  await stage.rows(
    `update publishing.websub_subscription set claim = gen_random_uuid(), claimed_until = now() + interval '1 s' where callback = $1`,
    [stage.subscriber.callback('/restart')],
  );
  await stage.publish({ headline: 'After a crash' });
  await eventually(() => heard('/restart', 'After a crash').length > 0);
});

it('ends with 410', async () => {
  await stage.request('/gone');
  stage.subscriber.onPing('/gone', () => 410);
  await stage.publish();
  await eventually(async () => (await stage.subscription('/gone')) === undefined);
});

it('goes on after a renewal from the same place, signed by the new secret', async () => {
  await stage.request('/renewed', { 'hub.lease_seconds': '300', 'hub.secret': 'old' });
  const before = await stage.subscription('/renewed');
  stage.subscriber.onPing('/renewed', () => 500);
  await stage.publish({ headline: 'Across the renewal' });
  await eventually(async () => ((await stage.subscription('/renewed'))?.attempts ?? 0) > 0);
  await stage.request('/renewed', { 'hub.lease_seconds': '3600', 'hub.secret': 'new' });
  const after = await stage.subscription('/renewed');
  expect(after).toMatchObject({ secret: 'new', position: before?.position });
  expect(after?.lease_until.getTime()).toBeGreaterThan((before?.lease_until.getTime() ?? 0) + 3_000_000);
  stage.subscriber.onPing('/renewed', () => 204);
  const ping = await eventually(() => stage.subscriber.pings('/renewed')[0]);
  expect(stage.heard('/renewed')[0]).toBe('Across the renewal');
  expect(ping.headers['x-hub-signature']).toBe(signatureOf('new', ping.body));
});
