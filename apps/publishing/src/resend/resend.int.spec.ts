import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, DeliveryPage, DestinationList } from '@wireroom/contracts';
import { deliveryIdOf } from '@wireroom/editorial';
import { Broker } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';
import { resendStage } from './resend.fixture.js';

const LONG_AGO = '2020-01-01T00:00:00Z';
const stage = resendStage();
const { answers, tries, receivers, aStory, enriched, killed, call, get } = stage;
const { resend, resendMany, status, deliveriesOf, stateOf, arrived, settled } = stage;

beforeAll(() => stage.start('resend', ['alpha', 'beta', 'gamma', 'delta']));
afterAll(() => stage.stop());

describe('the history of a destination', () => {
  it('tells of every delivery with its attempts, and of the destination itself', async () => {
    answers.set('alpha', 422);
    const dead = await enriched(aStory('alpha'));
    await settled(dead, 'alpha', 'dead');
    answers.delete('alpha');
    const fine = await enriched(aStory('alpha'));
    await settled(fine, 'alpha', 'delivered');
    expect((await deliveriesOf('alpha', '?state=dead')).deliveries).toMatchObject([
      {
        articleId: dead.id,
        revision: 1,
        attemptCount: 1,
        resends: 0,
        attempts: [{ number: 1, verdict: 'dead', httpStatus: 422, faultCode: 'destination-refused' }],
      },
    ]);
    expect(await status('alpha')).toMatchObject({
      type: 'webhook',
      state: 'active',
      owed: 0,
      delivered: 1,
      dead: 1,
      circuit: { state: 'closed', consecutiveFailures: 0 },
      lastSuccessAt: expect.any(String),
    });
    const { destinations } = await get<DestinationList>('destinations');
    expect(destinations.map(({ settings }) => settings.id)).toEqual(['alpha', 'beta', 'delta', 'gamma']);
  });

  it('is paged without gap or repeat', async () => {
    const stories = await Promise.all([1, 2, 3].map(() => enriched(aStory('alpha'))));
    for (const story of stories) await settled(story, 'alpha', 'delivered');
    const seen: string[] = [];
    for (let query: string | undefined = '?limit=2'; query !== undefined; ) {
      const page: DeliveryPage = await deliveriesOf('alpha', query);
      seen.push(...page.deliveries.map(({ deliveryId }) => deliveryId));
      query = page.nextCursor && `?limit=2&before=${page.nextCursor}`;
    }
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
  });

  it('answers 400 to what it cannot read and 404 to what is not there', async () => {
    for (const query of ['limit=0', 'state=lost', 'articleId=x', 'before=x', 'before=2026-99-99T00:00:00Z_x'])
      expect((await call('GET', `destinations/alpha/deliveries?${query}`)).status).toBe(400);
    expect((await call('GET', 'destinations/omega')).status).toBe(404);
  });
});

describe('commands', () => {
  it.each([
    'destinations/alpha/resume',
    'destinations/alpha/resend',
    `deliveries/${deliveryIdOf('alpha', aStory('alpha').id, 1)}/resend`,
  ])('want the operator key: %s', async (path) => {
    expect(await call('POST', path, { key: 'another-key-than-that' })).toMatchObject({
      status: 401,
      body: { code: 'operator-key-wrong' },
    });
  });
});

describe('sending one again', () => {
  it('repeats a dead delivery under its own key until it is delivered, in order with what follows', async () => {
    answers.set('beta', 422);
    const article = await enriched(aStory('beta'));
    await settled(article, 'beta', 'dead');
    answers.set('beta', 503);
    expect(await resend(article, 'beta')).toEqual({ outcome: 'resent', deliveryId: deliveryIdOf('beta', article.id, 1) });
    expect(await resend(article, 'beta')).toMatchObject({ outcome: 'refused', reason: 'already-owed' });
    await enriched({ ...article, revision: 2 });
    await eventually(async () => (await stateOf(article, 'beta')).length === 2);
    answers.delete('beta');
    await settled(article, 'beta', 'delivered', 'delivered');
    expect(arrived(article, 'beta')).toEqual([1, 2]);
    expect((await deliveriesOf('beta', `?articleId=${article.id}`)).deliveries[1]).toMatchObject({ resends: 1 });
  });

  it('sends a delivered one twice when told to, with the same key', async () => {
    const article = await enriched(aStory('beta'));
    await settled(article, 'beta', 'delivered');
    const before = (await status('beta')).delivered;
    await resend(article, 'beta');
    await eventually(() => arrived(article, 'beta').length === 2);
    await settled(article, 'beta', 'delivered');
    const keys = receivers
      .get('beta')
      ?.arrivals.filter((each) => each.article === article.id)
      .map(({ key }) => key);
    expect(new Set(keys)).toEqual(new Set([deliveryIdOf('beta', article.id, 1)]));
    expect((await status('beta')).delivered).toBe(before);
  });

  it('never puts an article backwards, and brings nothing back that was withdrawn', async () => {
    const article = await enriched(aStory('beta'));
    await settled(article, 'beta', 'delivered');
    answers.set('beta', 422);
    await killed({ ...article, revision: 2 });
    await settled(article, 'beta', 'dead', 'delivered');
    answers.delete('beta');
    expect(await resend(article, 'beta')).toEqual({
      outcome: 'refused',
      reason: 'newer-revision',
      newestDeliveryId: deliveryIdOf('beta', article.id, 2),
    });
    expect(await resend({ ...article, revision: 2 }, 'beta')).toMatchObject({ outcome: 'resent' });
    await settled(article, 'beta', 'delivered', 'delivered');
    expect(arrived(article, 'beta')).toEqual([1, 2]);
  });

  it('answers 404 to a delivery that there is not', async () => {
    const id = deliveryIdOf('beta', aStory('beta').id, 1);
    expect((await call('POST', `deliveries/${id}/resend`)).status).toBe(404);
    expect((await call('POST', 'deliveries/x/resend')).status).toBe(404);
  });
});

describe('sending many again', () => {
  it('sends nothing until the number is confirmed, then each once, only the newest of an article', async () => {
    answers.set('gamma', 422);
    const stories = await Promise.all([1, 2, 3].map(() => enriched(aStory('gamma'))));
    const [first] = stories as [Article, Article, Article];
    for (const story of stories) await settled(story, 'gamma', 'dead');
    await enriched({ ...first, revision: 2 });
    await settled(first, 'gamma', 'dead', 'dead');
    answers.delete('gamma');
    const counts = { matching: 4, outdated: 1, resendable: 3, limit: 5_000 };
    expect(await resendMany('gamma', { since: LONG_AGO })).toEqual({ outcome: 'refused', reason: 'unconfirmed', ...counts });
    expect(await resendMany('gamma', { since: LONG_AGO, expect: 4 })).toEqual({
      outcome: 'refused',
      reason: 'expect-differs',
      ...counts,
    });
    expect((await status('gamma')).owed).toBe(0);
    expect(await resendMany('gamma', { since: LONG_AGO, expect: 3 })).toEqual({ outcome: 'resent', ...counts });
    await eventually(async () => (await status('gamma')).delivered === 3);
    expect(
      receivers
        .get('gamma')
        ?.arrivals.map(({ revision }) => revision)
        .sort(),
    ).toEqual([1, 1, 2]);
    expect(arrived(first, 'gamma')).toEqual([2]);
    expect(await status('gamma')).toMatchObject({ owed: 0, dead: 1 });
  });

  it('leaves out what is older than the time given', async () => {
    expect(await resendMany('gamma', { since: '2999-01-01T00:00:00Z', state: 'delivered' })).toMatchObject({ matching: 0 });
  });

  it.each([{}, { since: 'yesterday' }, { since: LONG_AGO, state: 'owed' }])('answers 400 to %j', async (body) => {
    expect((await call('POST', 'destinations/gamma/resend', { body })).status).toBe(400);
  });
});

describe('a suspended destination', () => {
  it('goes on at once with all that is owed when it is resumed', async () => {
    answers.set('delta', 410);
    const stories = [await enriched(aStory('delta'))];
    await eventually(async () => (await status('delta')).state === 'suspended');
    stories.push(await enriched(aStory('delta')));
    expect(await status('delta')).toMatchObject({ why: { code: 'destination-gone' } });
    await eventually(async () => (await status('delta')).owed === 2);
    answers.delete('delta');
    expect(await call('POST', 'destinations/delta/resume')).toMatchObject({ status: 200, body: { state: 'active' } });
    for (const story of stories) await settled(story, 'delta', 'delivered');
    expect((await status('delta')).why).toBeUndefined();
  });

  it('is left and taken up again when another copy of publishing says so', async () => {
    const gate = stage.publishing().app.get(TransactionGate);
    const { jsm } = stage.publishing().app.get(Broker);
    const change = (sql: string) => gate.run(() => gate.sql(`update publishing.destination set ${sql} where id = 'delta'`));
    await change("state = 'suspended', suspended_at = now()");
    const waiting = async () => (await jsm.consumers.info('DELIVERIES', 'publishing-deliver-routine-delta')).num_waiting;
    await eventually(async () => (await waiting()) === 0);
    const story = await enriched(aStory('delta'));
    await eventually(async () => (await status('delta')).owed === 1);
    const before = tries.get('delta');
    await change("state = 'active', suspended_at = null, resumed_at = now()");
    await settled(story, 'delta', 'delivered');
    expect(tries.get('delta')).toBe((before ?? 0) + 1);
  });
});

describe('a destination that another copy of publishing takes up again', () => {
  it('goes on here as well, although its consumers are new', async () => {
    const { jsm } = stage.publishing().app.get(Broker);
    const gate = stage.publishing().app.get(TransactionGate);
    await jsm.consumers.delete('DELIVERIES', 'publishing-deliver-routine-alpha');
    await gate.run(() => gate.sql("update publishing.destination set resumed_at = now() where id = 'alpha'"));
    const story = await enriched(aStory('alpha'));
    await settled(story, 'alpha', 'delivered');
  });
});

describe('a destination that fails and fails', () => {
  it('is probed with one delivery at a time, says so, and gets everything once it answers', async () => {
    answers.set('delta', 503);
    const stories = await Promise.all(Array.from({ length: 30 }, () => enriched(aStory('delta'))));
    await eventually(async () => (await status('delta')).circuit.state === 'open');
    const opened = tries.get('delta') ?? 0;
    const { circuit } = await eventually(async () => {
      const now = await status('delta');
      return now.circuit.consecutiveFailures >= CIRCUIT_FAILURES + 3 && now;
    });
    expect(circuit.nextTryAt).toEqual(expect.any(String));
    expect((tries.get('delta') ?? 0) - opened).toBeLessThanOrEqual(5);
    expect((await status('delta')).owed).toBe(30);
    answers.delete('delta');
    for (const story of stories) await settled(story, 'delta', 'delivered');
    expect(await status('delta')).toMatchObject({ owed: 0, circuit: { state: 'closed', consecutiveFailures: 0 } });
    expect(receivers.get('delta')?.badSignatures).toEqual([]);
  });
});
