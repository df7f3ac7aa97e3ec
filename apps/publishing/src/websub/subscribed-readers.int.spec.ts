import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Article, Obligation, WithdrawalEvidence } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { OPERATOR_KEY } from '../publishing.fixture.js';
import { lockForWithdrawal, READER_LOCK } from '../reader/reader-lock.js';
import { HubStage } from './hub-stage.fixture.js';

let stage: HubStage;

beforeAll(async () => {
  const routes = [{ id: 'all', title: 'Everything', query: '*' }];
  stage = await HubStage.start('websub-readers', { routes }, { WIREROOM_WITHDRAWAL_DUE_SECONDS: '3600' });
});
afterAll(() => stage?.stop());

async function subscribedOf({ id }: Article): Promise<Obligation[]> {
  const headers = { authorization: `Bearer ${OPERATOR_KEY}` };
  const response = await fetch(`${stage.publishing.url}/v1/articles/${id}/withdrawal`, { headers });
  const evidence = response.ok ? ((await response.json()) as WithdrawalEvidence) : undefined;
  return (evidence?.obligations ?? []).filter(({ recipient }) => recipient.kind === 'websub');
}

const pathOf = ({ recipient }: Obligation) => (recipient.kind === 'websub' ? new URL(recipient.callback).pathname : '');
const states = async (article: Article) =>
  Object.fromEntries(
    (await subscribedOf(article)).map((each) => [
      pathOf(each),
      `${each.received.map(({ revision, at }) => `${revision}${at === undefined ? '?' : ''}`).join()} ${each.state}`,
    ]),
  );
const killed = async (article: Article) => {
  await stage.kill(article);
  await eventually(async () => (await subscribedOf(article)).length > 0);
};

it('a subscriber that had an article is owed its withdrawal, and ends it by taking what tells of it', async () => {
  await stage.request('/taking');
  await stage.request('/refusing', { 'hub.topic': stage.topic('all.atom') });
  await stage.request('/leaving');
  const article = await stage.publish();
  const had = () => ['/taking', '/refusing', '/leaving'].every((path) => stage.subscriber.pings(path).length > 0);
  await eventually(had);
  await eventually(
    async () => (await stage.rows("select 1 from publishing.served where kind = 'websub' and taken_at is null")).length === 0,
  );
  await stage.request('/leaving', { 'hub.mode': 'unsubscribe' });
  await stage.request('/late');
  stage.subscriber.onPing('/refusing', () => 503);
  await killed(article);
  await eventually(async () => (await states(article))['/taking'] === '1 confirmed');
  expect(await states(article)).toEqual({ '/taking': '1 confirmed', '/refusing': '1 open', '/leaving': '1 open' });
  const taking = (await subscribedOf(article)).find((each) => pathOf(each) === '/taking');
  expect(taking?.proof).toMatchObject({
    kind: 'topic-accepted',
    detail: expect.stringMatching(/^distribution of sequences \d+ to \d+/),
  });

  stage.subscriber.onPing('/refusing', () => 204);
  await eventually(async () => (await states(article))['/refusing'] === '1 confirmed');
  expect(stage.subscriber.pings('/refusing').at(-1)?.body).toContain(`<at:deleted-entry ref="urn:uuid:${article.id}"`);
  // Who has left is told nothing more, and stays open for a person to see to.
  expect((await states(article))['/leaving']).toBe('1 open');
  expect(Object.keys(await states(article))).not.toContain('/late');
});

it('what a subscriber refused may have arrived', async () => {
  await stage.request('/broken');
  stage.subscriber.onPing('/broken', () => 500);
  const article = await stage.publish();
  await eventually(async () => ((await stage.subscription('/broken'))?.attempts ?? 0) > 0);
  await killed(article);
  expect((await states(article))['/broken']).toBe('1? open');
  stage.subscriber.onPing('/broken', () => 204);
  await eventually(async () => (await states(article))['/broken'] === '1? confirmed');
});

it('news that were made before a withdrawal and are on record only after it are made anew', async () => {
  await stage.request('/racing', { 'hub.topic': stage.topic('all.atom') });
  const gate = stage.publishing.app.get(TransactionGate);
  await gate.run(async () => {
    await lockForWithdrawal(gate);
    const article = await stage.publish({ headline: 'Overtaken' });
    const waiting = `select 1 from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and not granted and objid = $1
      and database = (select oid from pg_database where datname = current_database())`;
    await eventually(async () => (await stage.rows(waiting, [READER_LOCK])).length > 0);
    await gate.sql(
      `update publishing.feed_entry set withdrawn = true, revision = 2,
         sequence = nextval(pg_get_serial_sequence('publishing.feed_entry', 'sequence')) where article_id = $1`,
      [article.id],
    );
    await gate.sql(
      `insert into publishing.revision (article_id, revision, kept_at, article, annotations)
       select article_id, 2, kept_at, jsonb_set(article::jsonb, '{pubStatus}', '"canceled"'), annotations
       from publishing.revision where article_id = $1`,
      [article.id],
    );
  });
  const { body } = await eventually(() => stage.subscriber.pings('/racing')[0]);
  expect(body).toContain('at:deleted-entry');
  expect(body).not.toContain('<entry>');
});
