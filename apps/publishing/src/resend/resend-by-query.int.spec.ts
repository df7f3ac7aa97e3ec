import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, Problem } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { resendStage } from './resend.fixture.js';

const since = '2020-01-01T00:00:00Z';
const stage = resendStage();
const { answers, aStory, call, enriched, arrived, resendMany, settled, status } = stage;

let politics: Article;
let sports: Article;
let moved: Article;

/** Three stories that the destination refused; the third has since left the topic. */
beforeAll(async () => {
  await stage.start('resend-by-query', ['harbour', 'island']);
  answers.set('harbour', 422);
  politics = await enriched(aStory('harbour', { keywords: ['politics'], headline: 'The council votes' }));
  sports = await enriched(aStory('harbour', { keywords: ['sports'], headline: 'The harbour race' }));
  moved = await enriched(aStory('harbour', { keywords: ['politics'] }));
  for (const story of [politics, sports, moved]) await settled(story, 'harbour', 'dead');
  await enriched({ ...moved, revision: 2, keywords: ['culture'] });
  await settled(moved, 'harbour', 'dead', 'dead');
  answers.delete('harbour');
});
afterAll(() => stage.stop());

const ordered = (query: string, more: object = {}) => resendMany('harbour', { since, query, ...more });

describe('sending again by query', () => {
  it.each([
    ['*', 4, 1],
    ['keyword:politics', 2, 1],
    ['keyword:culture', 1, 0],
    ['council OR race', 2, 0],
    ['provider:harbour AND NOT keyword:politics', 2, 0],
    ['provider:nobody', 0, 0],
  ])('means by %j the revisions that were owed and that it takes', async (query, matching, outdated) => {
    const resendable = matching - outdated;
    expect(await ordered(query)).toMatchObject({ outcome: 'refused', reason: 'unconfirmed', matching, outdated, resendable });
  });

  it('says where a query is wrong, as a dry run does, and sends nothing', async () => {
    const query = 'keyword:politics AND colour:red';
    const refusal = await call<Problem>('POST', 'destinations/harbour/resend', { body: { since, query } });
    const dryRun = await call<Problem>('POST', 'routes/dry-run', { body: { query } });
    expect(refusal).toMatchObject({ status: 400, body: { code: 'query-invalid', details: { position: 22, start: 21 } } });
    expect(refusal.body.details).toEqual(dryRun.body.details);
    expect(await call('POST', 'destinations/harbour/resend', { body: { since, query: '' } })).toMatchObject({ status: 400 });
    expect((await status('harbour')).owed).toBe(0);
  });

  it('sends what is confirmed and no other', async () => {
    expect(await ordered('keyword:politics', { expect: 2 })).toMatchObject({ outcome: 'refused', reason: 'expect-differs' });
    expect(await ordered('keyword:politics', { expect: 1 })).toMatchObject({ outcome: 'resent', matching: 2, resendable: 1 });
    await settled(politics, 'harbour', 'delivered');
    await settled(moved, 'harbour', 'dead', 'dead');
    await settled(sports, 'harbour', 'dead');
    expect([politics, sports, moved].map((story) => arrived(story, 'harbour'))).toEqual([[1], [], []]);
  });

  it('keeps to the state and the time of the order', async () => {
    expect(await ordered('*', { state: 'delivered' })).toMatchObject({ matching: 1 });
    expect(await ordered('*', { since: '2999-01-01T00:00:00Z' })).toMatchObject({ matching: 0 });
  });

  it('asks of what enrichment found as well', async () => {
    answers.set('harbour', 422);
    const words = { type: 'readingTime', annotator: 'reading-time', version: 1, confidence: 1 } as const;
    const article = await enriched(aStory('harbour'), [{ ...words, evidence: [], words: 7_777, seconds: 60 }]);
    await settled(article, 'harbour', 'dead');
    expect(await ordered('words:>7000')).toMatchObject({ matching: 1, resendable: 1 });
  });

  it('asks of all there are, a portion at a time, and refuses more than one command may send', async () => {
    const gate = stage.publishing().app.get(TransactionGate);
    const [third, other] = [['every-third'], []].map((keywords) => JSON.stringify(aStory('island', { keywords })));
    // All of one moment: a portion may end in the middle of it.
    await gate.run(() =>
      gate.sql(
        `with owed as (
           insert into publishing.ledger (delivery_id, destination_id, article_id, revision, lane, state, owed_at)
           select gen_random_uuid(), 'island', gen_random_uuid(), 1, 'routine', 'dead', now() from generate_series(1, 5001)
           returning article_id)
         insert into publishing.revision (article_id, revision, kept_at, article, annotations)
         select article_id, 1, now(), case when row_number() over () % 3 = 0 then $1::json else $2::json end, '[]' from owed`,
        [third, other],
      ),
    );
    const island = (query: string) => resendMany('island', { since, query });
    expect(await island('keyword:every-third')).toMatchObject({ reason: 'unconfirmed', matching: 1_667, resendable: 1_667 });
    expect(await island('NOT keyword:every-third')).toMatchObject({ reason: 'unconfirmed', matching: 3_334 });
    expect(await island('*')).toMatchObject({ reason: 'too-many', matching: 5_001, resendable: 0, limit: 5_000 });
  });
});
