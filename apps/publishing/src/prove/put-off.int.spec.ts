import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Obligation } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { eventually, startReceiver } from '@wireroom/testkit';
import { type ProveStage, startProveStage, webhook } from './prove.fixture.js';
import { putOff } from './put-off.js';

let site: Awaited<ReturnType<typeof startReceiver>>;
let stage: ProveStage;

beforeAll(async () => {
  site = await startReceiver();
  const routes = [{ id: 'all', title: 'All', query: '*', destinations: ['site'] }];
  stage = await startProveStage('put-off', { routes, destinations: [webhook('site', site)] });
});
afterAll(async () => {
  await stage?.publishing.stop();
  await site?.stop();
});

it('puts off what is being asked, and leaves what was called up meanwhile where it is', async () => {
  const article = stage.story();
  await stage.enriched(article);
  await eventually(() => site.arrivals.length > 0);
  await stage.withdraw(article);
  await eventually(async () => (await stage.obligations(article)).length === 1);
  const [found] = await stage.obligations(article);
  const obligation = { id: found?.id } as Obligation;
  const gate = stage.publishing.app.get(TransactionGate);
  const retryAt = new Date('2099-01-01T00:00:00Z');
  const nextAfter = async (before: string) => {
    await gate.run(() =>
      gate.sql(`update publishing.obligation set next_attempt_at = ${before} where obligation_id = $1`, [found?.id]),
    );
    await gate.run(() => putOff(gate, [{ obligation, why: undefined, retryAt }]));
    const [row] = await stage.rows<{ next: Date | null }>(
      'select next_attempt_at as next from publishing.obligation where obligation_id = $1',
      [found?.id],
    );
    return row?.next;
  };
  expect(await nextAfter("now() + interval '1 minute'")).toEqual(retryAt);
  expect((await nextAfter('now()'))?.getTime()).toBeLessThan(retryAt.getTime());
  expect(await nextAfter('null')).toBeNull();
});
