import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  type AuditPage,
  BreakEmbargo,
  type Command,
  type DeskEmbargo,
  type EmbargoBreakOrder,
  type EmbargoBreakStep,
  EmbargoChanged,
  type WirePage,
} from '@wireroom/contracts';
import { BatchContext, Broker, CommandServer, outgoingEvent } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { anArticle, articleReceived, eventually, idOf } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';
import type { SignedIn } from './signed-in.fixture.js';

const articleId = idOf('under-embargo');
const taken: Command<EmbargoBreakOrder>[] = [];
let desk: TestDesk;
let editor: SignedIn;
let chief: SignedIn;

beforeAll(async () => {
  desk = await startDesk('desk-embargo');
  editor = await desk.signIn('editor');
  chief = await desk.signIn('chief', 'first-chief');
  desk.app.get(CommandServer).answer(BreakEmbargo, async (command) => {
    taken.push(command);
    return taken.length === 1 ? { outcome: 'requested' as const, requestedBy: 'editor' } : { outcome: 'broken' as const };
  });
});
afterAll(() => desk?.stop());

const order = (who: SignedIn, body: object = { revision: 1, reason: 'it is out elsewhere' }) =>
  who.ask(`/api/articles/${articleId}/embargo/break`, { method: 'POST', body });

async function tell(step: EmbargoBreakStep): Promise<void> {
  const { js, names } = desk.app.get(Broker);
  const event = outgoingEvent(EmbargoChanged, {
    id: idOf(`step-${step.sequence}`),
    about: step.articleId,
    at: new Date(step.at),
    address: { step: step.step },
    data: step,
  });
  await js.publish(names.subject(event.subject), event.payload, { msgID: event.eventId });
}

test('an editor asks, a chief confirms: each leaves a row in the audit, and nobody else may', async () => {
  const viewer = await desk.signIn('viewer');
  expect((await order(viewer)).status).toBe(403);
  expect((await order(await desk.signIn('operator'))).status).toBe(403);
  expect((await order(editor, { revision: 1, reason: '' })).status).toBe(400);
  expect(taken).toEqual([]);
  expect(await (await order(editor)).json()).toMatchObject({ outcome: 'requested' });
  expect(await (await order(chief)).json()).toMatchObject({ outcome: 'broken' });
  expect(taken).toMatchObject([
    { issuer: { name: 'editor', role: 'editor', reason: 'it is out elsewhere' }, data: { articleId, revision: 1 } },
    { issuer: { name: 'first-chief', role: 'chief' } },
  ]);
  const { entries } = (await (await chief.ask('/api/audit')).json()) as AuditPage;
  expect(entries.filter(({ what }) => what === 'break-embargo').map(({ who, outcome }) => [who, outcome])).toEqual([
    ['first-chief', 'done'],
    ['editor', 'done'],
  ]);
});

test('the steps that publishing tells of are on record, in their order, each once', async () => {
  const at = '2026-03-01T12:00:00.000Z';
  const first: EmbargoBreakStep = {
    sequence: 1,
    articleId,
    revision: 1,
    embargoEnd: '2026-03-01T13:00:00.000Z',
    step: 'requested',
    person: 'editor',
    role: 'editor',
    reason: 'it is out elsewhere',
    at,
    confirmBefore: '2026-03-01T12:15:00.000Z',
  };
  const { confirmBefore: _, ...rest } = first;
  const second: EmbargoBreakStep = { ...rest, sequence: 2, step: 'confirmed', person: 'first-chief', role: 'chief' };
  const steps = async () => ((await (await editor.ask(`/api/articles/${articleId}/embargo`)).json()) as DeskEmbargo).steps;
  await tell(second);
  await tell(first);
  await eventually(async () => (await steps()).length === 2);
  expect(await steps()).toEqual([first, second]);
  expect((await editor.ask('/api/articles/none/embargo')).status).toBe(404);
});

test('an embargo that was broken is off the wire', async () => {
  const embargoUntil = new Date(Date.now() + 3_600_000).toISOString();
  const article = anArticle({ guid: 'urn:example:broken-embargo', embargoUntil, receivedAt: new Date().toISOString() });
  const pipeline = desk.app.get(DeskPipeline);
  await desk.app
    .get(TransactionGate)
    .run(() => pipeline.received([articleReceived({ article })], new BatchContext('desk-test', new Map())));
  const shown = async () => {
    const { entries } = (await (await editor.ask('/api/wire?limit=500')).json()) as WirePage;
    return entries.find((entry) => entry.articleId === article.id)?.embargoUntil;
  };
  expect(await shown()).toBe(embargoUntil);
  const at = new Date().toISOString();
  const step = { articleId: article.id, revision: 1, embargoEnd: embargoUntil, reason: 'it is out elsewhere', at };
  await tell({ ...step, sequence: 11, step: 'requested', person: 'editor' });
  await tell({ ...step, sequence: 12, step: 'confirmed', person: 'first-chief' });
  await eventually(async () => (await shown()) === undefined);
});
