import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { AuditPage, UserChanged } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import type { Logger } from '@wireroom/runtime';
import { testDatabase } from '@wireroom/testkit';
import { FirstUser } from './access/first-user.js';
import { startDesk, startDeskCopy, type TestDesk } from './desk.fixture.js';
import { MARK, postSession, type SignedIn } from './signed-in.fixture.js';

const CLOSED = { WIREROOM_DESK_OPEN: '0' };

let desk: TestDesk;
let gate: TransactionGate;
let operator: SignedIn;

beforeAll(async () => {
  desk = await startDesk('desk-users', { settings: CLOSED });
  gate = desk.app.get(TransactionGate);
  operator = await desk.signIn('operator');
});
afterAll(() => desk?.stop());

describe('users', () => {
  test('are made with a password that is said once, and every change of them is kept', async () => {
    const made = (await (
      await operator.ask('/api/users', { method: 'POST', body: { name: 'newcomer', role: 'editor' } })
    ).json()) as UserChanged;
    expect((await postSession(desk.url, 'newcomer', made.password ?? '')).status).toBe(200);
    const again = await operator.ask('/api/users', { method: 'POST', body: { name: 'newcomer', role: 'viewer' } });
    expect(again.status).toBe(409);
    const reset = (await (
      await operator.ask('/api/users/newcomer', { method: 'PATCH', body: { resetPassword: true } })
    ).json()) as UserChanged;
    expect((await postSession(desk.url, 'newcomer', made.password ?? '')).status).toBe(401);
    expect((await postSession(desk.url, 'newcomer', reset.password ?? '')).status).toBe(200);
    await operator.ask('/api/users/newcomer', { method: 'PATCH', body: { disabled: true } });
    expect((await postSession(desk.url, 'newcomer', reset.password ?? '')).status).toBe(401);

    const { entries } = (await (await operator.ask('/api/audit?limit=4')).json()) as AuditPage;
    expect(entries.map(({ who, what, target, outcome }) => [who, what, target, outcome])).toEqual([
      ['operator', 'change-user', 'newcomer', 'done'],
      ['operator', 'change-user', 'newcomer', 'done'],
      ['operator', 'add-user', 'newcomer', 'refused'],
      ['operator', 'add-user', 'newcomer', 'done'],
    ]);
    const kept = JSON.stringify(entries) + JSON.stringify(await gate.read('select * from desk.audit'));
    expect([made.password, reset.password].filter((password) => kept.includes(password ?? ''))).toEqual([]);
  });
});

describe('the first user', () => {
  test('is made once by two copies that start together, and never again', async () => {
    const database = await testDatabase('desk-first-user');
    const said: { firstUser: { name: string; initial: string } }[] = [];
    const logger = { warn: (facts: (typeof said)[number]) => said.push(facts), info() {}, error() {}, debug() {} };
    const given = { settings: CLOSED, logger: logger as unknown as Logger };
    const first = await startDeskCopy(database, given);
    try {
      const { name = '', initial = '' } = said[0]?.firstUser ?? {};
      expect((await postSession(await first.getUrl(), name, initial)).status).toBe(200);
      const copy = await startDeskCopy(database, given);
      await copy.close();
      expect(said).toHaveLength(1);

      await first.get(TransactionGate).run(() => first.get(TransactionGate).sql('delete from desk."user"'));
      await Promise.all([1, 2, 3].map(() => first.get(FirstUser).onApplicationBootstrap()));
      expect(said).toHaveLength(2);
    } finally {
      await first.close();
      await database.drop();
    }
  });
});

describe('a desk that is open to its machine', () => {
  test('lets read, and nothing else', async () => {
    const open = await startDeskCopy(desk.database);
    try {
      const url = await open.getUrl();
      expect((await fetch(`${url}/api/wire`)).status).toBe(200);
      expect(await (await fetch(`${url}/api/session`)).json()).toEqual({ confirmReach: 20 });
      expect((await fetch(`${url}/api/wire`, { headers: { 'x-forwarded-for': '203.0.113.9' } })).status).toBe(401);
      expect((await fetch(`${url}/api/audit`)).status).toBe(401);
      const order = await fetch(`${url}/api/destinations/site/resume`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...MARK },
        body: '{}',
      });
      expect(order.status).toBe(401);
    } finally {
      await open.close();
    }
  });
});
