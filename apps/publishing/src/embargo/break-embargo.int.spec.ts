import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Article,
  BreakEmbargo,
  type EmbargoBreakOutcome,
  type EmbargoBreakStep,
  EmbargoChanged,
  type EmbargoRecord,
} from '@wireroom/contracts';
import { Broker, CommandSender } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { CLOCK, type Clock } from '@wireroom/runtime';
import { eventually, idOf } from '@wireroom/testkit';
import { type HoldStage, startHoldStage } from '../hold/hold-stage.fixture.js';
import { OPERATOR_KEY, type PublishingCopy, startCopy } from '../publishing.fixture.js';

const HOUR_MS = 3_600_000;
const headers = { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' };
/** By their sequence: an event may be sent again, and only a stream leaves out the repeat. */
const told = new Map<number, EmbargoBreakStep>();
const toldOf = (article: Article) =>
  [...told.values()].filter(({ articleId }) => articleId === article.id).sort((a, b) => a.sequence - b.sequence);
let stage: HoldStage;
let copy: PublishingCopy;

beforeAll(async () => {
  stage = await startHoldStage('break', { wire: {}, asks: { approval: 'every-revision' }, late: { delay: '1h' } }, ['wire']);
  copy = await startCopy(stage.publishing.database);
  const { connection, names } = stage.publishing.app.get(Broker);
  connection.subscribe(names.subject('embargo.changed.>'), {
    callback: (_, message) => {
      const step = EmbargoChanged.schema.parse(message.json()).data;
      told.set(step.sequence, step);
    },
  });
});
afterAll(async () => {
  await copy?.app.close();
  await stage?.stop();
});

const inAnHour = () => new Date(Date.now() + HOUR_MS).toISOString();

async function held(article: Article): Promise<Article> {
  await stage.enriched(article);
  await eventually(async () => (await stage.held(article))[0]?.revision === article.revision);
  return article;
}

const embargoed = (provider = 'wire', given: Partial<Article> = {}) =>
  held(stage.story(provider, { embargoUntil: inAnHour(), ...given }));

async function wish(person: string, { id, revision }: Article, url = stage.publishing.url): Promise<EmbargoBreakOutcome> {
  const body = JSON.stringify({ revision, person, reason: `says ${person}` });
  return (
    await fetch(`${url}/v1/articles/${id}/embargo/break`, { method: 'POST', headers, body })
  ).json() as Promise<EmbargoBreakOutcome>;
}

async function record({ id }: Article): Promise<EmbargoRecord> {
  return (await (await fetch(`${stage.publishing.url}/v1/articles/${id}/embargo`, { headers })).json()) as EmbargoRecord;
}

async function broken(article: Article): Promise<void> {
  expect(await wish('erin', article)).toMatchObject({ outcome: 'requested' });
  expect(await wish('max', article, copy.url)).toEqual({ outcome: 'broken', requestedBy: 'erin' });
}

describe('an embargo', () => {
  it('is broken by the second person, at once and once, and that stays on record', async () => {
    const article = await embargoed();
    const first = await wish('erin', article);
    expect(first).toMatchObject({ outcome: 'requested', requestedBy: 'erin' });
    expect(Date.parse(first.confirmBefore ?? '') - Date.now()).toBeLessThanOrEqual(15 * 60_000);
    expect(await wish('Erin', article, copy.url)).toMatchObject({
      outcome: 'refused',
      reason: 'same-person',
      requestedBy: 'erin',
    });
    expect(stage.arrived('wire', article)).toEqual([]);
    const both = await Promise.all([wish('max', article), wish('kim', article, copy.url)]);
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['broken', 'refused']);
    expect(both.find(({ outcome }) => outcome === 'refused')?.reason).toBe('already-broken');
    await eventually(() => stage.arrived('wire', article).length === 1);
    expect(await stage.decision('wire', article)).toEqual({
      routeId: 'wire',
      outcome: 'send',
      reason: 'embargo-broken',
      detail: article.embargoUntil,
    });
    const { embargoedUntil, steps } = await record(article);
    expect(embargoedUntil).toBeUndefined();
    expect(steps).toMatchObject([
      { step: 'requested', person: 'erin', reason: 'says erin', revision: 1, embargoEnd: article.embargoUntil },
      { step: 'confirmed', revision: 1, embargoEnd: article.embargoUntil },
    ]);
    await eventually(() => toldOf(article).length === 2);
    expect(toldOf(article)).toEqual(steps);
    expect([stage.arrived('wire', article), stage.arrived('wire-holder', article)]).toEqual([[1], [1]]);
  });

  it('that is broken is in no rendition any more, though the holder had it with it', async () => {
    const article = await embargoed();
    await eventually(() => stage.bodies('wire-holder', article).length === 1);
    expect(stage.bodies('wire-holder', article)[0]).toContain('embargoedUntil');
    await broken(article);
    await eventually(() => stage.bodies('wire', article).length === 1);
    expect(stage.bodies('wire', article)[0]).not.toContain('embargo');
  });

  it('stays broken in the updates with the same end or an earlier one; a later end is another embargo', async () => {
    const article = await embargoed();
    await broken(article);
    await stage.enriched({ ...article, revision: 2 });
    await stage.enriched({ ...article, revision: 3, embargoUntil: new Date(Date.now() + HOUR_MS / 2).toISOString() });
    await eventually(() => stage.arrived('wire', article).length === 3);
    expect(await stage.decision('wire', { ...article, revision: 2 })).toMatchObject({ reason: 'embargo-broken' });
    expect(stage.bodies('wire', article).at(-1)).not.toContain('embargo');
    const later = { ...article, revision: 4, embargoUntil: new Date(Date.now() + 2 * HOUR_MS).toISOString() };
    await held(later);
    expect(await record(article)).toMatchObject({ revision: 4, embargoedUntil: later.embargoUntil });
    await broken(later);
    await eventually(() => stage.arrived('wire', article).length === 4);
  });

  it('does not let out what waits for a person or a delay as well', async () => {
    const asked = await embargoed('asks');
    await broken(asked);
    expect(await stage.held(asked)).toMatchObject([{ reason: 'awaiting-approval' }]);
    expect(await stage.decide('asks', asked, { decision: 'approve', revision: 1 })).toEqual({ outcome: 'released' });
    const late = await embargoed('late');
    await broken(late);
    expect(await stage.held(late)).toMatchObject([{ reason: 'delayed' }]);
  });

  it('is broken by the desk too, once for each order, by who is signed in there', async () => {
    const article = await embargoed();
    const order = (name: string, commandId: string) =>
      stage.publishing.app.get(CommandSender).send(BreakEmbargo, {
        commandId: idOf(commandId),
        issuer: { name, role: 'editor', reason: 'it is out elsewhere' },
        data: { articleId: article.id, revision: 1 },
      });
    const [first, again] = [await order('erin', 'ask'), await order('erin', 'ask')];
    expect(again).toEqual(first);
    expect(await order('erin', 'ask-anew')).toMatchObject({ outcome: 'refused', reason: 'same-person' });
    expect(await order('max', 'confirm')).toEqual({ outcome: 'broken', requestedBy: 'erin' });
    expect((await record(article)).steps).toMatchObject([
      { person: 'erin', role: 'editor', reason: 'it is out elsewhere' },
      { person: 'max', role: 'editor' },
    ]);
  });
});

describe('nothing is broken', () => {
  it('where a newer revision has come, where no embargo is, and of what was withdrawn', async () => {
    const article = await embargoed();
    const newer = await held({ ...article, revision: 2 });
    expect(await wish('erin', article)).toEqual({ outcome: 'refused', reason: 'newer-revision', newestRevision: 2 });
    expect(await wish('erin', { ...article, revision: 9 })).toEqual({ outcome: 'refused', reason: 'not-embargoed' });
    const free = stage.story('wire');
    await stage.enriched(free);
    await eventually(() => stage.arrived('wire', free).length === 1);
    expect(await wish('erin', free)).toEqual({ outcome: 'refused', reason: 'not-embargoed' });
    await wish('erin', newer);
    await stage.withdrawn({ ...article, revision: 3, pubStatus: 'canceled' });
    await eventually(async () => (await stage.held(article)).length === 0);
    expect(await wish('max', newer)).toMatchObject({ outcome: 'refused', reason: 'newer-revision' });
    expect(await wish('max', { ...article, revision: 3 })).toEqual({ outcome: 'refused', reason: 'not-embargoed' });
    expect(stage.arrived('wire', article)).toEqual([]);
  });

  it('by a request that has lapsed', async () => {
    const article = await embargoed();
    await wish('erin', article);
    const clock = copy.app.get<Clock>(CLOCK);
    const { now } = clock;
    try {
      clock.now = () => new Date(Date.now() + 16 * 60_000);
      expect(await wish('max', article, copy.url)).toMatchObject({ outcome: 'requested', requestedBy: 'max' });
    } finally {
      clock.now = now;
    }
    expect(stage.arrived('wire', article)).toEqual([]);
  });

  it('without the key, a reason or an article', async () => {
    const article = stage.story('wire');
    const post = (body: object, given: Record<string, string> = headers) =>
      fetch(`${stage.publishing.url}/v1/articles/${article.id}/embargo/break`, {
        method: 'POST',
        headers: given,
        body: JSON.stringify(body),
      });
    const complete = { revision: 1, person: 'erin', reason: 'why' };
    const statuses = [
      await post(complete, { 'content-type': 'application/json' }),
      await post({ ...complete, reason: ' ' }),
      await post(complete),
      await fetch(`${stage.publishing.url}/v1/articles/${article.id}/embargo`, { headers }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([401, 400, 404, 404]);
  });
});

it('its record cannot be changed or deleted', async () => {
  const article = await embargoed();
  await wish('erin', article);
  const gate = stage.publishing.app.get(TransactionGate);
  for (const change of [
    "update publishing.embargo_break set person = 'max'",
    'delete from publishing.embargo_break',
    'truncate publishing.embargo_break',
  ])
    await expect(gate.run(() => gate.sql(change))).rejects.toThrow('kept for ever');
  expect((await record(article)).steps).toHaveLength(1);
});
