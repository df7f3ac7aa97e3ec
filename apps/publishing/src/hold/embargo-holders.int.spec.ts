import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Article } from '@wireroom/contracts';
import { readOrder } from '@wireroom/editorial';
import { eventually } from '@wireroom/testkit';
import { NewsroomOrders } from '../newsroom/order/newsroom-orders.js';
import { type HoldStage, startHoldStage } from './hold-stage.fixture.js';

let stage: HoldStage;

beforeAll(async () => {
  stage = await startHoldStage('holders', { wire: {}, asks: { approval: 'every-revision' }, late: { delay: '1h' } }, [
    'wire',
    'asks',
    'late',
  ]);
});
afterAll(() => stage?.stop());

const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();
const HOUR_MS = 3_600_000;

async function held(article: Article): Promise<void> {
  await stage.enriched(article);
  await eventually(async () => (await stage.held(article))[0]?.revision === article.revision);
}

/** A revision that the holder has and nobody else. */
async function sentAhead(given: Partial<Article>): Promise<Article> {
  const article = stage.story('wire', given);
  await held(article);
  await eventually(() => stage.arrived('wire-holder', article).length === 1);
  expect(stage.arrived('wire', article)).toEqual([]);
  return article;
}

const listed = async ({ id }: Article) => {
  const feed = await (await fetch(`${stage.publishing.url}/v1/feeds/wire.json`)).text();
  const items = await (await fetch(`${stage.publishing.url}/v1/products/wire/items`)).text();
  return [feed.includes(id), items.includes(id)];
};

const obligations = ({ id }: Article) =>
  stage.rows<{ destination: string; revision: number }>(
    `select recipient ->> 'destinationId' as destination, revision from publishing.obligation
     where article_id = $1 and recipient_kind = 'destination' order by 1`,
    [id],
  );

describe('a destination that may hold what is under embargo', () => {
  it('gets it at once with the embargo in it, everybody else at its end, and it nothing again', async () => {
    const embargoUntil = inMs(3_000);
    const article = await sentAhead({ embargoUntil });
    expect(JSON.parse(stage.bodies('wire-holder', article)[0] ?? '')).toMatchObject({ embargoedUntil: embargoUntil });
    expect(await stage.decision('wire', article)).toEqual({
      routeId: 'wire',
      outcome: 'hold',
      reason: 'embargoed',
      detail: embargoUntil,
      sentTo: ['wire-holder'],
    });
    expect(await listed(article)).toEqual([false, false]);
    await eventually(() => stage.arrived('wire', article).length === 1);
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(embargoUntil));
    expect(await listed(article)).toEqual([true, true]);
    const deliveries = 'select destination_id, state from publishing.ledger where article_id = $1 order by 1';
    await eventually(async () => (await stage.rows<{ state: string }>(deliveries, [article.id]))[0]?.state === 'delivered');
    expect(await stage.rows(deliveries, [article.id])).toHaveLength(2);
    expect(stage.arrived('wire-holder', article)).toEqual([1]);
  });

  it('gets the update as well, which is what the others get in the end', async () => {
    const article = await sentAhead({ embargoUntil: inMs(3_000) });
    await held({ ...article, revision: 2, headline: 'Corrected' });
    await eventually(() => stage.arrived('wire', article).length === 1);
    expect(stage.arrived('wire', article)).toEqual([2]);
    expect(stage.arrived('wire-holder', article)).toEqual([1, 2]);
  });

  it('gets the update that its query no longer takes, and nobody else does', async () => {
    const article = await sentAhead({ embargoUntil: inMs(HOUR_MS) });
    const left = { ...article, revision: 2, provider: 'elsewhere', embargoUntil: undefined };
    await stage.enriched(left);
    await eventually(() => stage.arrived('wire-holder', article).length === 2);
    expect(await stage.held(article)).toEqual([]);
    expect(await stage.decision('wire', left)).toMatchObject({
      outcome: 'skip',
      reason: 'not-matched',
      sentTo: ['wire-holder'],
    });
    expect([stage.arrived('wire', article), await listed(article)]).toEqual([[], [false, false]]);
  });

  it('is withdrawn from, and owes its proof; nobody else hears of it', async () => {
    const article = await sentAhead({ embargoUntil: inMs(HOUR_MS) });
    const killed: Article = { ...article, revision: 2, pubStatus: 'canceled' };
    await stage.withdrawn(killed);
    await eventually(() => stage.arrived('wire-holder', article).length === 2);
    expect(await stage.decision('wire', killed)).toMatchObject({ reason: 'never-released', sentTo: ['wire-holder'] });
    expect(await obligations(article)).toEqual([{ destination: 'wire-holder', revision: 2 }]);
    expect([stage.arrived('wire', article), await listed(article), await stage.held(article)]).toEqual([[], [false, false], []]);
  });

  it('waits like everybody else for a person, and for the delay of its route', async () => {
    const asked = stage.story('asks', { embargoUntil: inMs(HOUR_MS) });
    await held(asked);
    const late = stage.story('late', { embargoUntil: inMs(HOUR_MS) });
    await held(late);
    expect(await stage.decision('late', late)).toMatchObject({ reason: 'embargoed', outcome: 'hold' });
    expect((await stage.decision('late', late))?.sentTo).toBeUndefined();
    expect(stage.arrived('asks-holder', asked)).toEqual([]);
    expect(await stage.decide('asks', asked, { decision: 'approve', revision: 1 })).toMatchObject({ outcome: 'held' });
    await eventually(() => stage.arrived('asks-holder', asked).length === 1);
    expect([stage.arrived('asks', asked), stage.arrived('late-holder', late)]).toEqual([[], []]);
  });

  it('gets what is held already once it is allowed to, and nothing more when it no longer is', async () => {
    const allow = async (holdsEmbargoed: boolean) => {
      const [row] = await stage.rows<{ settings: object }>(
        "select settings from publishing.destination where id = 'wire-holder'",
      );
      const destinations = [{ ...row?.settings, holdsEmbargoed }];
      const read = readOrder({ destinations }, ['routes', 'destinations']);
      await stage.publishing.app.get(NewsroomOrders).apply({ read, dryRun: false });
    };
    await allow(false);
    const article = stage.story('wire', { embargoUntil: inMs(HOUR_MS) });
    await held(article);
    expect((await stage.decision('wire', article))?.sentTo).toBeUndefined();
    await allow(true);
    await eventually(() => stage.arrived('wire-holder', article).length === 1);
    await allow(false);
    await held({ ...article, revision: 2 });
    await stage.enriched({ ...article, revision: 3, embargoUntil: undefined });
    await eventually(() => stage.arrived('wire', article).length === 1);
    await eventually(() => stage.arrived('wire-holder', article).length === 2);
    expect(stage.arrived('wire-holder', article)).toEqual([1, 3]);
    await allow(true);
  });
});
