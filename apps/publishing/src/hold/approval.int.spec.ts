import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { eventually } from '@wireroom/testkit';
import { OPERATOR_KEY } from '../publishing.fixture.js';
import { type HoldStage, startHoldStage } from './hold-stage.fixture.js';

let stage: HoldStage;

beforeAll(async () => {
  stage = await startHoldStage('approval', {
    first: { approval: 'first-revision' },
    every: { approval: 'every-revision', delay: '1h' },
    whole: { enrichedOnly: true },
    slow: { delay: '1h' },
    free: {},
  });
});
afterAll(() => stage?.stop());

const heldRevision = (article: Article) => async () => (await stage.held(article))[0]?.revision === article.revision;

describe('a revision that waits for a person', () => {
  it('is listed, goes out when it is approved, and its updates go after it', async () => {
    const article = stage.story('first', { headline: 'Minister resigns' });
    await stage.enriched(article);
    await eventually(heldRevision(article));
    const { held } = await stage.holds('route=first&reason=awaiting-approval');
    expect(held.find(({ articleId }) => articleId === article.id)).toEqual({
      routeId: 'first',
      articleId: article.id,
      revision: 1,
      provider: 'first',
      headline: 'Minister resigns',
      reason: 'awaiting-approval',
      heldSince: expect.stringMatching(/Z$/),
    });
    expect(await stage.decide('first', article, { decision: 'approve', revision: 1 })).toEqual({ outcome: 'released' });
    await eventually(() => stage.arrived('first', article).length === 1);
    expect(await stage.held(article)).toEqual([]);
    expect(await stage.decision('first', article)).toMatchObject({ outcome: 'send', reason: 'matched' });
    await stage.enriched({ ...article, revision: 2 });
    await eventually(() => stage.arrived('first', article).length === 2);
  });

  it('gives way to an update: the older one can no longer be approved, and was held since the first', async () => {
    const article = stage.story('first');
    const update = { ...article, revision: 2 };
    await stage.enriched(article);
    await eventually(heldRevision(article));
    const [before] = await stage.held(article);
    await stage.enriched(update);
    await eventually(heldRevision(update));
    expect((await stage.held(article))[0]?.heldSince).toBe(before?.heldSince);
    expect(await stage.decide('first', article, { decision: 'approve', revision: 1 })).toEqual({
      outcome: 'refused',
      reason: 'newer-revision',
      newestRevision: 2,
    });
    expect(await stage.decide('first', article, { decision: 'approve', revision: 2 })).toEqual({ outcome: 'released' });
    await eventually(() => stage.arrived('first', article).length === 1);
    expect(stage.arrived('first', article)).toEqual([2]);
  });

  it('is gone when it is rejected, with the note on record; the next revision asks again', async () => {
    const article = stage.story('first');
    const update = { ...article, revision: 2 };
    await stage.enriched(article);
    await eventually(heldRevision(article));
    const note = 'our own reporter has it';
    expect(await stage.decide('first', article, { decision: 'reject', revision: 1, note })).toEqual({ outcome: 'rejected' });
    expect(await stage.decision('first', article)).toEqual({
      routeId: 'first',
      outcome: 'skip',
      reason: 'rejected',
      detail: note,
    });
    expect(await stage.held(article)).toEqual([]);
    await stage.enriched(update);
    await eventually(heldRevision(update));
    expect(stage.arrived('first', article)).toEqual([]);
  });

  it('is dropped by a withdrawal, which goes to nobody', async () => {
    const article = stage.story('first');
    const killed: Article = { ...article, revision: 2, pubStatus: 'canceled' };
    await stage.enriched(article);
    await eventually(heldRevision(article));
    await stage.withdrawn(killed);
    await eventually(async () => (await stage.decision('first', killed))?.reason === 'never-sent');
    expect(await stage.held(article)).toEqual([]);
    expect(await stage.decide('first', article, { decision: 'approve', revision: 1 })).toEqual({
      outcome: 'refused',
      reason: 'not-held',
    });
    expect(stage.arrived('first', article)).toEqual([]);
  });

  it('is decided by one of two who decide at once; the other is told', async () => {
    const article = stage.story('first');
    await stage.enriched(article);
    await eventually(heldRevision(article));
    const both = await Promise.all(
      ['approve', 'reject'].map((decision) => stage.decide('first', article, { decision, revision: 1 })),
    );
    expect(both.filter(({ outcome }) => outcome === 'refused')).toEqual([{ outcome: 'refused', reason: 'not-held' }]);
    const decided = await stage.rows('select decision from publishing.hold_decision where article_id = $1', [article.id]);
    expect(decided).toHaveLength(1);
  });

  it('may still wait for its time when it is approved, and is then nothing for a person', async () => {
    const article = stage.story('every');
    await stage.enriched(article);
    await eventually(heldRevision(article));
    const [held] = await stage.held(article);
    const outcome = await stage.decide('every', article, { decision: 'approve', revision: 1 });
    expect(outcome).toMatchObject({ outcome: 'held', reason: 'delayed' });
    const waited = Date.parse(outcome.releaseAt ?? '') - Date.parse(held?.heldSince ?? '');
    expect(waited).toBe(3_600_000);
    expect(await stage.decide('every', article, { decision: 'approve', revision: 1 })).toMatchObject({
      outcome: 'refused',
      reason: 'no-person-needed',
    });
    expect((await stage.held(article))[0]).toMatchObject({ reason: 'delayed' });
  });
});

describe('what was not enriched', () => {
  const skipped = [{ annotator: 'places', reason: 'over-budget' as const }];

  it('waits with the names of the annotators until a person lets it go', async () => {
    const article = stage.story('whole');
    await stage.enriched(article, { skipped });
    await eventually(heldRevision(article));
    expect((await stage.held(article))[0]).toMatchObject({ reason: 'not-enriched', detail: 'places' });
    expect(await stage.decide('whole', article, { decision: 'approve', revision: 1 })).toEqual({ outcome: 'released' });
    await eventually(() => stage.arrived('whole', article).length === 1);
  });

  it('gives way to a revision that was', async () => {
    const article = stage.story('whole');
    await stage.enriched(article, { skipped });
    await eventually(heldRevision(article));
    await stage.enriched({ ...article, revision: 2 });
    await eventually(() => stage.arrived('whole', article).length === 1);
    expect(stage.arrived('whole', article)).toEqual([2]);
    expect(await stage.held(article)).toEqual([]);
  });
});

describe('the API of holds', () => {
  it('pages from the longest held, without gap or repeat', async () => {
    for (let n = 0; n < 3; n += 1) await stage.enriched(stage.story('slow'));
    await eventually(async () => (await stage.holds('route=slow')).held.length === 3);
    const seen: string[] = [];
    for (let query: string | undefined = 'route=slow&limit=1'; query !== undefined; ) {
      const { held, nextCursor } = await stage.holds(query);
      seen.push(...held.map(({ articleId }) => articleId));
      query = nextCursor && `route=slow&limit=1&after=${nextCursor}`;
    }
    const inOrder = await stage.rows<{ article_id: string }>(
      "select article_id from publishing.hold where route_id = 'slow' order by held_since, article_id",
    );
    expect(seen).toEqual(inOrder.map(({ article_id }) => article_id));
  });

  it.each([
    ['GET', 'holds?limit=0', undefined, 400],
    ['GET', 'holds?reason=because', undefined, 400],
    ['GET', 'holds?after=x', undefined, 400],
    ['POST', 'routes/first/holds/none', { decision: 'approve', revision: 1 }, 400],
    ['POST', 'routes/first/holds/3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10', { decision: 'perhaps', revision: 1 }, 400],
    ['POST', 'routes/gone/holds/3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10', { decision: 'approve', revision: 1 }, 404],
    ['POST', 'routes/first/holds/3f0b3a5e-55b4-5f3e-9d0a-0a4a6f6f5f10', { decision: 'approve', revision: 1 }, 200],
  ])('%s %s with %j is answered %d', async (method, path, body, status) => {
    const headers = { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' };
    const url = `${stage.publishing.url}/v1/${path}`;
    expect((await fetch(url, { method, headers, body: body && JSON.stringify(body) })).status).toBe(status);
    expect(
      (await fetch(url, { method, body: body && JSON.stringify(body), headers: { 'content-type': 'application/json' } })).status,
    ).toBe(401);
  });
});
