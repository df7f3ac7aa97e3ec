import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type AuditEntry,
  type AuditPage,
  type Command,
  type Problem,
  ResumeDestination,
  type ResumeOrder,
  WithdrawArticle,
  type WithdrawalAnswer,
  type WithdrawalOrder,
} from '@wireroom/contracts';
import { BatchContext, CommandServer } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { runtimeFault } from '@wireroom/runtime';
import { anArticle, articleReceived, idOf } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';
import { owed } from './destination-story.fixture.js';
import type { SignedIn } from './signed-in.fixture.js';

let desk: TestDesk;
let editor: SignedIn;
let chief: SignedIn;
const taken: Command<WithdrawalOrder>[] = [];

beforeAll(async () => {
  desk = await startDesk('desk-commands', { settings: { WIREROOM_CONFIRM_REACH: '2' } });
  editor = await desk.signIn('editor');
  chief = await desk.signIn('chief', 'first-chief');
  desk.app.get(CommandServer).answer(WithdrawArticle, async (command) => {
    taken.push(command);
    return { outcome: 'withdrawn' as const, articleId: command.data.articleId, revision: 2 };
  });
});
afterAll(() => desk?.stop());

describe('an order', () => {
  test('reaches its service with who gives it and why, and is kept with what came of it', async () => {
    const id = await known('ordered');
    const answer = await withdraw(id, { how: 'kill', reason: 'libel' });
    expect((await answer.json()) as WithdrawalAnswer).toEqual({ outcome: 'withdrawn', articleId: id, revision: 2 });
    const command = taken.at(-1);
    expect(command).toMatchObject({
      issuer: { name: 'editor', role: 'editor', reason: 'libel' },
      data: { articleId: id, how: 'kill' },
    });
    expect(await newest()).toMatchObject({
      commandId: command?.commandId,
      who: 'editor',
      role: 'editor',
      what: 'withdraw-article',
      target: id,
      reason: 'libel',
      details: { articleId: id, how: 'kill' },
      address: expect.stringContaining('127.0.0.1'),
      outcome: 'done',
      answer: { outcome: 'withdrawn', revision: 2 },
    });
  });

  test('is written down before it is sent', async () => {
    let seen: unknown;
    desk.app.get(CommandServer).answer(ResumeDestination, async ({ commandId, data }: Command<ResumeOrder>) => {
      [seen] = await desk.app.get(TransactionGate).read('select outcome from desk.audit where command_id = $1', [commandId]);
      if (data.destinationId === 'unheard-of') throw runtimeFault('not-found', { what: 'destination', id: data.destinationId });
      return { outcome: 'resumed', destinationId: data.destinationId };
    });
    expect((await chief.ask('/api/destinations/site/resume', { method: 'POST', body: {} })).status).toBe(200);
    expect(seen).toEqual({ outcome: 'sent' });
    const refused = await chief.ask('/api/destinations/unheard-of/resume', { method: 'POST', body: {} });
    expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([404, 'not-found']);
    expect(await newest()).toMatchObject({ target: 'unheard-of', outcome: 'refused', answer: { code: 'not-found' } });
  });

  test('fails in front of whoever gives it when its service is away, and is kept as failed', async () => {
    const answer = await chief.ask(`/api/deliveries/${idOf('any')}/resend`, { method: 'POST', body: {} });
    const problem = (await answer.json()) as Problem;
    expect([answer.status, problem.code]).toEqual([503, 'service-away']);
    expect(problem.detail).toContain('publishing is away');
    expect(await newest()).toMatchObject({ what: 'resend-delivery', outcome: 'failed', answer: { code: 'service-away' } });
  });

  test('keeps its row when it is repeated, and its id to itself', async () => {
    const [id, commandId] = [await known('repeated'), idOf('one-order')];
    await withdraw(id, { how: 'kill', reason: 'libel', commandId });
    expect((await withdraw(id, { how: 'kill', reason: 'libel', commandId })).status).toBe(200);
    expect(taken.slice(-2).map((each) => each.commandId)).toEqual([commandId, commandId]);
    const before = taken.length;
    const other = await withdraw(id, { how: 'withhold', reason: 'libel', commandId });
    expect([other.status, taken.length]).toEqual([409, before]);
    const { entries } = (await (await chief.ask('/api/audit')).json()) as AuditPage;
    expect(entries.filter((each) => each.commandId === commandId)).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  test('that reaches many is sent when the order says how many', async () => {
    const id = await known('far', ['a', 'b', 'c']);
    const reach = await (await editor.ask(`/api/articles/${id}/reach`)).json();
    expect(reach).toEqual({ destinations: ['a', 'b', 'c'], confirm: true });
    const before = taken.length;
    const refused = [
      await withdraw(id, { how: 'kill', reason: 'libel' }),
      await withdraw(id, { how: 'kill', reason: 'libel', reach: 2 }),
    ];
    expect(refused.map(({ status }) => status)).toEqual([409, 409]);
    expect(taken).toHaveLength(before);
    expect((await withdraw(id, { how: 'kill', reason: 'libel', reach: 3 })).status).toBe(200);
  });

  test('needs a reason, a way, and an article', async () => {
    const id = await known('refused');
    const statuses = [
      await withdraw(id, { how: 'kill', reason: '  ' }),
      await withdraw(id, { how: 'burn', reason: 'libel' }),
      await withdraw(idOf('nothing'), { how: 'kill', reason: 'libel' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 404]);
  });
});

/** An article that the desk has read of, with the destinations that it is owed to. */
async function known(name: string, destinations: readonly string[] = []): Promise<string> {
  const article = anArticle({ guid: `urn:example:${name}`, receivedAt: new Date().toISOString() });
  const [pipeline, gate] = [desk.app.get(DeskPipeline), desk.app.get(TransactionGate)];
  const event = articleReceived({ article });
  const stored = new Map([[event.id, new Date()]]);
  await gate.run(() => pipeline.received([event], new BatchContext('desk-test', stored)));
  for (const destination of destinations) await gate.run(() => pipeline.published([owed(destination, name)]));
  return article.id;
}

const withdraw = (id: string, body: object) => editor.ask(`/api/articles/${id}/withdraw`, { method: 'POST', body });

async function newest(): Promise<AuditEntry | undefined> {
  return ((await (await chief.ask('/api/audit?limit=1')).json()) as AuditPage).entries[0];
}
