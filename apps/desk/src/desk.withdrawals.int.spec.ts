import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AuditPage, type Command, EndObligation, type ObligationOrder } from '@wireroom/contracts';
import { CommandServer } from '@wireroom/messaging';
import { TransactionGate } from '@wireroom/persistence';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { WithdrawalNews } from './wire/withdrawal-news.js';
import { changedTo, obligationOf, WithdrawalStory, withdrawn } from './withdrawal-story.fixture.js';

let desk: TestDesk;
let story: WithdrawalStory;

beforeAll(async () => {
  desk = await startDesk('desk-withdrawals');
  story = new WithdrawalStory(desk);
});
afterAll(() => desk?.stop());

const states = async (name: string) =>
  Object.fromEntries(
    (await story.record(name)).obligations.map(({ recipient, state }) => [
      recipient.kind === 'destination' ? recipient.destinationId : recipient.kind,
      state,
    ]),
  );

describe('what becomes of a withdrawal', () => {
  test('is shown with its revision, and counts what each recipient came to', async () => {
    const [site, paper] = [obligationOf('kill', 'site'), obligationOf('kill', 'paper')];
    await story.receive('kill', 2, { pubStatus: 'canceled', edNotes: [{ text: 'Libel.', public: false }] });
    await story.withdraw(withdrawn('kill', [site, paper]));
    await story.change(changedTo({ ...paper, state: 'escalated' }, 8));
    const { withdrawal, obligations } = await story.record('kill');
    expect(withdrawal).toMatchObject({
      revision: 2,
      pubStatus: 'canceled',
      headline: 'About kill',
      reason: 'Libel.',
      counts: { open: 1, confirmed: 0, refused: 0, escalated: 1, released: 0 },
    });
    expect(obligations.map(({ state }) => state)).toEqual(['escalated', 'open']);
  });

  test('is the same in whatever order events come, and how often', async () => {
    const [first, second] = [obligationOf('mixed', 'first'), obligationOf('mixed', 'second')];
    const confirmed = changedTo({ ...first, state: 'confirmed' }, 30);
    const escalated = changedTo({ ...first, state: 'escalated' }, 20);
    await story.change(confirmed);
    expect((await story.record('mixed')).withdrawal.pubStatus).toBeUndefined();
    await story.change(escalated, confirmed);
    await story.withdraw(withdrawn('mixed', [first, second]));
    await story.change(escalated);
    const before = (await story.record('mixed')).withdrawal;
    expect(before).toMatchObject({ pubStatus: 'canceled', counts: { open: 1, confirmed: 1, escalated: 0 } });
    await story.withdraw(withdrawn('mixed', [first, second]), withdrawn('mixed', [first, second]));
    await story.change(confirmed, escalated);
    expect(await states('mixed')).toEqual({ first: 'confirmed', second: 'open' });
    expect((await story.record('mixed')).withdrawal.sequence).toBe(before.sequence);
  });

  test('of a batch with both of an obligation, the one further on in the ledger counts', async () => {
    const only = obligationOf('batch', 'only');
    await story.change(changedTo({ ...only, state: 'refused' }, 41), changedTo({ ...only, state: 'escalated' }, 40));
    expect(await states('batch')).toEqual({ only: 'refused' });
  });

  test('of an article withdrawn twice, only the newer one is shown, and only its obligations are counted', async () => {
    const [older, newer] = [obligationOf('twice', 'site'), obligationOf('twice', 'site', { revision: 3 })];
    const counted = await followed();
    await story.withdraw(withdrawn('twice', [newer], { revision: 3, pubStatus: 'withheld' }));
    await story.withdraw(withdrawn('twice', [older]));
    await story.change(changedTo({ ...older, supersededBy: 3 }, 51));
    expect((await story.record('twice')).withdrawal).toMatchObject({ revision: 3, counts: { open: 1 } });
    expect(await followed()).toEqual({ open: counted.open + 1, escalated: counted.escalated });
  });

  test('reopened, it says so, and what was open is not asked for any more', async () => {
    const [open, done] = [obligationOf('back', 'open'), obligationOf('back', 'done', { state: 'confirmed' })];
    const counted = await followed();
    await story.withdraw(withdrawn('back', [open, done]));
    await story.receive('back', 3);
    await story.change(changedTo({ ...open, reopenedBy: 3 }, 61));
    expect((await story.record('back')).withdrawal).toMatchObject({
      reopenedBy: 3,
      counts: { open: 0, confirmed: 1, released: 1 },
    });
    expect(await followed()).toEqual(counted);
  });
});

describe('the list', () => {
  test('is newest first, by cursor and by state', async () => {
    for (const [at, name] of ['a', 'b', 'c'].entries())
      await story.withdraw(withdrawn(name, [obligationOf(name, 'site')], { later: 1_000 * (at + 1) }));
    await story.change(changedTo(obligationOf('b', 'site', { state: 'escalated' }), 70));
    const first = await story.page('?limit=2');
    expect(first.withdrawals.map(({ articleId }) => articleId)).toEqual(['c', 'b'].map(idOfArticle));
    const [next] = (await story.page(`?limit=1&before=${first.nextCursor}`)).withdrawals;
    expect(next?.articleId).toBe(idOfArticle('a'));
    const escalated = await story.page('?state=escalated');
    expect(escalated.withdrawals.map(({ articleId }) => articleId)).toEqual(['b', 'kill'].map(idOfArticle));
    expect((await story.page(`?article=${idOfArticle('a')}`)).withdrawals).toHaveLength(1);
  });

  test.each(['state=closed', 'before=yesterday', 'limit=0', 'article=1'])('refuses %s', async (query) => {
    expect((await fetch(`${desk.url}/api/withdrawals?${query}`)).status).toBe(400);
  });

  test('has no withdrawal of an article that was never withdrawn', async () => {
    expect((await fetch(`${desk.url}/api/withdrawals/${idOfArticle('unheard')}`)).status).toBe(404);
  });
});

describe('ending an obligation', () => {
  const id = obligationOf('kill', 'paper').id;
  const body = { reason: 'Their editor read it to me on the phone.' };

  test('is for editors and chiefs, with a reason, and leaves its row', async () => {
    const taken: Command<ObligationOrder>[] = [];
    desk.app.get(CommandServer).answer(EndObligation, async (command) => {
      taken.push(command);
      return { outcome: 'changed', obligation: obligationOf('kill', 'paper', { state: 'confirmed' }) };
    });
    const [viewer, editor, operator] = [await desk.signIn('viewer'), await desk.signIn('editor'), await desk.signIn('operator')];
    const path = `/api/obligations/${id}/confirm`;
    for (const each of [viewer, operator]) expect((await each.ask(path, { method: 'POST', body })).status).toBe(403);
    expect((await editor.ask(path, { method: 'POST', body: {} })).status).toBe(400);
    expect((await editor.ask('/api/obligations/1/refuse', { method: 'POST', body })).status).toBe(404);
    expect(taken).toEqual([]);
    expect((await editor.ask(path, { method: 'POST', body })).status).toBe(200);
    expect((await editor.ask(`/api/obligations/${id}/refuse`, { method: 'POST', body })).status).toBe(200);
    expect(taken.map(({ data }) => data.how)).toEqual(['confirm', 'refuse']);
    expect(taken[0]).toMatchObject({ issuer: { name: 'editor', role: 'editor', ...body }, data: { obligationId: id } });
    const { entries } = (await (await operator.ask('/api/audit?limit=1')).json()) as AuditPage;
    expect(entries[0]).toMatchObject({ what: 'end-obligation', target: id, outcome: 'done', ...body });
  });
});

const idOfArticle = (name: string) => obligationOf(name, '').articleId;

/** What the bar of the pages counts, read afresh. */
async function followed(): Promise<{ open: number; escalated: number }> {
  const { open, escalated } = await new WithdrawalNews(desk.app.get(TransactionGate)).read();
  return { open, escalated };
}
