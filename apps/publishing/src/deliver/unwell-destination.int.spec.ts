import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { NewsroomStage, type Receiver, revisionsAt, route, webhook } from '../newsroom/newsroom-stage.fixture.js';

/** What the flaky destination answers, by article; 204 where nothing is set. */
const answers = new Map<string, number[]>();
let stage: NewsroomStage;
let flaky: Receiver;

beforeAll(async () => {
  stage = await NewsroomStage.open('publishing_unwell', { WIREROOM_DELIVERY_BACKOFF_MAX_MS: '1500' });
  flaky = await stage.receiver({ answer: ({ article }) => answers.get(article)?.shift() ?? 204 });
  const gone = await stage.receiver({ answer: () => 410 });
  await stage.applied({
    destinations: [webhook('flaky', flaky), webhook('gone', gone), webhook('private', flaky, { allowPrivateNetwork: false })],
    routes: ['flaky', 'gone', 'private'].map((id) => route(id, { destinations: [id] })),
  });
});

afterAll(() => stage?.close());

const ledger = (article: Article, destination: string) =>
  stage.rows<{ state: string; attempts: number; http_status: number | null }>(
    'select state, attempts, http_status from publishing.ledger where article_id = $1 and destination_id = $2 order by revision',
    [article.id, destination],
  );

describe('a destination that is not well', () => {
  it('gets every revision in order once it recovers, each attempt on record', async () => {
    const article = stage.aStory('flaky');
    answers.set(article.id, [503, 429]);
    await stage.enriched(article);
    await stage.enriched({ ...article, revision: 2 });
    await eventually(() => revisionsAt(flaky, article).length === 2);
    expect(revisionsAt(flaky, article)).toEqual([1, 2]);
    await eventually(async () => (await ledger(article, 'flaky')).every(({ state }) => state === 'delivered'));
    expect((await ledger(article, 'flaky'))[0]).toEqual({ state: 'delivered', attempts: 3, http_status: 204 });
    const attempts = await stage.rows<{ number: number; verdict: string; http_status: number }>(
      `select a.number, a.verdict, a.http_status from publishing.attempt a join publishing.ledger l using (delivery_id)
       where l.article_id = $1 and l.revision = 1 and a.destination_id = 'flaky' order by number`,
      [article.id],
    );
    expect(attempts).toEqual([
      { number: 1, verdict: 'retry', http_status: 503 },
      { number: 2, verdict: 'retry', http_status: 429 },
      { number: 3, verdict: 'delivered', http_status: 204 },
    ]);
  });

  it('ends a delivery that it refuses for good, and gets the next one', async () => {
    const article = stage.aStory('flaky');
    answers.set(article.id, [422]);
    await stage.enriched(article);
    await stage.enriched({ ...article, revision: 2 });
    await eventually(async () => (await ledger(article, 'flaky')).length === 2);
    await eventually(async () => (await ledger(article, 'flaky')).every(({ state }) => state !== 'owed'));
    expect((await ledger(article, 'flaky')).map(({ state }) => state)).toEqual(['dead', 'delivered']);
    expect(revisionsAt(flaky, article)).toEqual([2]);
  });

  it('is suspended when it says that it is gone; what is owed is kept', async () => {
    const article = stage.aStory('gone');
    await stage.enriched(article);
    await eventually(
      async () =>
        (await stage.rows("select 1 from publishing.destination where id = 'gone' and state = 'suspended'")).length === 1,
    );
    expect((await ledger(article, 'gone'))[0]).toMatchObject({ state: 'owed', attempts: 1, http_status: 410 });
    const notice = await stage.broker.jsm.streams.getMessage('NOTICES', { last_by_subj: 'delivery.settled.gone' });
    expect(notice?.json()).toMatchObject({ data: { outcome: 'suspended', httpStatus: 410 } });
  });

  it('is never called on a private address unless that is allowed', async () => {
    const article = stage.aStory('private');
    await stage.enriched(article);
    await eventually(async () => (await ledger(article, 'private'))[0]?.state === 'dead');
    const [attempt] = await stage.rows('select fault_code, http_status from publishing.attempt where destination_id = $1', [
      'private',
    ]);
    expect(attempt).toEqual({ fault_code: 'destination-private', http_status: null });
  });
});
