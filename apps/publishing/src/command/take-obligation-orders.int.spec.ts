import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { EndObligation, type ObligationOrder, type ObligationOutcome } from '@wireroom/contracts';
import { CommandSender } from '@wireroom/messaging';
import { eventually, idOf, startReceiver } from '@wireroom/testkit';
import { type ProveStage, startProveStage, webhook } from '../prove/prove.fixture.js';

const issuer = { name: 'erin', role: 'editor', reason: 'Their editor read it to me.' } as const;
let site: Awaited<ReturnType<typeof startReceiver>>;
let stage: ProveStage;

beforeAll(async () => {
  site = await startReceiver();
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: ['site'] }];
  stage = await startProveStage('obligation-orders', { routes, destinations: [webhook('site', site)] });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await site?.stop();
});

const end = (name: string, data: ObligationOrder, by: object = issuer): Promise<ObligationOutcome> =>
  stage.publishing.app.get(CommandSender).send(EndObligation, { commandId: idOf(name), issuer: by as typeof issuer, data });

/** The obligation of the one destination, which had an article that was withdrawn. */
async function owed(): Promise<{ id: string; state: () => Promise<string | undefined> }> {
  const article = stage.story();
  await stage.enriched(article);
  await eventually(
    async () =>
      (await stage.rows(`select 1 from publishing.ledger where article_id = $1 and state = 'delivered'`, [article.id])).length ===
      1,
  );
  await stage.withdraw(article);
  await eventually(async () => (await stage.obligations(article)).length === 1);
  const [obligation] = await stage.obligations(article);
  return { id: obligation?.id ?? '', state: async () => (await stage.obligations(article))[0]?.state };
}

it('ends an obligation once, by what a person knows', async () => {
  const { id, state } = await owed();
  await expect(end('mute', { obligationId: id, how: 'confirm' }, { name: 'erin', role: 'editor' })).rejects.toMatchObject({
    code: 'request-invalid',
  });
  expect(await state()).toBe('open');
  const refused = await end('refuse', { obligationId: id, how: 'refuse' });
  expect(refused).toMatchObject({ outcome: 'changed', obligation: { state: 'refused', why: { code: 'refused-by-person' } } });
  expect(refused.obligation.why?.message).toContain('erin (editor): Their editor read it to me.');
  const confirmed = await end('confirm', { obligationId: id, how: 'confirm' });
  expect(confirmed).toMatchObject({
    outcome: 'changed',
    obligation: { state: 'confirmed', proof: { kind: 'by-person', detail: 'erin (editor): Their editor read it to me.' } },
  });
  expect(await end('confirm', { obligationId: id, how: 'confirm' })).toEqual(confirmed);
  expect(await end('again', { obligationId: id, how: 'refuse' })).toMatchObject({ outcome: 'unchanged' });
  expect(await state()).toBe('confirmed');
});

it('knows no obligation that there is not', async () => {
  await expect(end('none', { obligationId: idOf('none'), how: 'confirm' })).rejects.toMatchObject({ code: 'not-found' });
});
