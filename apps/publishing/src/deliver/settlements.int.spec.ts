import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Lane } from '@wireroom/contracts';
import { Outbox, TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { CIRCUIT_FAILURES } from '../line/circuit-failures.js';
import { NOTICES } from '../obligation/notices.js';
import { type RunningPublishing, startPublishing } from '../publishing.fixture.js';
import { publishingFault } from '../publishing-faults.js';
import type { Attempt, Verdict } from './attempt.js';
import { Claims } from './claims.js';
import { Settlements } from './settlements.js';

const DESTINATIONS = ['alpha', 'beta', 'gamma', 'delta'];
const GONE: Verdict = { kind: 'suspend', fault: publishingFault('destination-gone', { httpStatus: 410 }) };
const BUSY: Verdict = { kind: 'retry', delayMs: 500, fault: publishingFault('destination-busy', { httpStatus: 503 }) };

let publishing: RunningPublishing;
let gate: TransactionGate;
let settlements: Settlements;
let claims: Claims;

beforeAll(async () => {
  const destinations = DESTINATIONS.map((id) => ({ id, type: 'nats', url: 'nats://127.0.0.1:9', subject: `spec.${id}` }));
  publishing = await startPublishing('settlements', { routes: [], destinations });
  gate = publishing.app.get(TransactionGate);
  settlements = new Settlements(gate, publishing.app.get(Outbox), publishing.app.get(NOTICES));
  claims = new Claims(gate);
});

afterAll(() => publishing?.stop());

beforeEach(async () => {
  await gate.run(() => gate.sql('truncate publishing.ledger, publishing.attempt'));
  await gate.run(() =>
    gate.sql(
      `update publishing.destination set state = 'active', suspended_at = null, suspended_fault = null, failures = 0, delivered = 0`,
    ),
  );
});

/** A delivery that the ledger owes, and what came of trying it. */
async function tried(destinationId: string, verdict: Verdict = { kind: 'delivered' }, excerpt?: string): Promise<Attempt> {
  const [deliveryId, articleId] = [randomUUID(), randomUUID()];
  await owe({ deliveryId, destinationId, articleId, revision: 1 });
  const answer = { startedAt: new Date(), durationMs: 5, httpStatus: 200, excerpt };
  return { deliveryId, destinationId, articleId, revision: 1, number: 1, answer, verdict };
}

const owe = (row: { deliveryId: string; destinationId: string; articleId: string; revision: number }, lane = 'routine') =>
  gate.run(() =>
    gate.sql(
      'insert into publishing.ledger (delivery_id, destination_id, article_id, revision, lane) values ($1, $2, $3, $4, $5)',
      [row.deliveryId, row.destinationId, row.articleId, row.revision, lane],
    ),
  );

const settle = (attempts: Attempt[], failures = 0, version = 1, lane: Lane = 'routine') =>
  settlements.settle({
    attempts,
    lane,
    destination: {
      id: attempts[0]?.destinationId ?? '',
      version,
      circuit: { failures, nextTryAt: failures < CIRCUIT_FAILURES ? null : new Date() },
      suspendedBy: attempts.map(({ verdict }) => (verdict.kind === 'suspend' ? verdict.fault : undefined)).find(Boolean),
    },
  });

const ledger = () => gate.read<{ state: string; xmin: string }>('select state, xmin::text from publishing.ledger');
const destination = async (id: string) =>
  (
    await gate.read<{ state: string; delivered: number; failures: number; change: number }>(
      'select state, delivered::float8, failures, change from publishing.destination where id = $1',
      [id],
    )
  )[0];

describe('settlements', () => {
  it('takes rounds that end in the same moment into one transaction, and counts for each destination', async () => {
    const attempts = await Promise.all(['alpha', 'beta', 'gamma', 'delta', 'alpha'].map((id) => tried(id)));
    await Promise.all(attempts.map((attempt) => settle([attempt])));
    const rows = await ledger();
    expect(rows.map(({ state }) => state)).toEqual(Array(5).fill('delivered'));
    expect(new Set(rows.map(({ xmin }) => xmin)).size).toBe(1);
    expect(await destination('alpha')).toMatchObject({ delivered: 2 });
    expect(await destination('beta')).toMatchObject({ delivered: 1 });
    expect(await gate.read('select 1 from publishing.attempt')).toHaveLength(5);
  });

  it('settles the others when one of them cannot be written', async () => {
    // PostgreSQL takes no NUL in a text; channels cut it out.
    const bad = await tried('beta', BUSY, 'broken \u0000 excerpt');
    const good = await Promise.all(['alpha', 'gamma', 'delta'].map((id) => tried(id)));
    const results = await Promise.allSettled([good[0] as Attempt, bad, ...good.slice(1)].map((attempt) => settle([attempt])));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect((await ledger()).map(({ state }) => state).sort()).toEqual(['delivered', 'delivered', 'delivered', 'owed']);
  });

  it.each([
    ['put off', BUSY, 'cancelled'],
    ['not taken by a destination that is gone', GONE, 'cancelled'],
    ['taken all the same', { kind: 'delivered' } as const, 'delivered'],
  ])('leaves a delivery cancelled that a withdrawal overtook while it was %s', async (_, verdict, state) => {
    const overtaken = await tried('delta', verdict);
    await gate.run(() => gate.sql(`update publishing.ledger set state = 'cancelled', settled_at = clock_timestamp()`));
    await settle([overtaken]);
    expect(await gate.read('select state, settled_at is not null as settled from publishing.ledger')).toEqual([
      { state, settled: true },
    ]);
  });

  it('leaves a delivery cancelled whose withdrawal commits while it is being settled', async () => {
    const overtaken = await tried('delta', BUSY);
    const withdrawal = new EventEmitter();
    const withdrawn = gate.run(async () => {
      await gate.sql(`update publishing.ledger set state = 'cancelled', settled_at = clock_timestamp()`);
      withdrawal.emit('written');
      await once(withdrawal, 'commit');
    });
    await once(withdrawal, 'written');
    const settled = settle([overtaken]);
    await eventually(async () => (await gate.read('select 1 from pg_locks where not granted')).length > 0);
    withdrawal.emit('commit');
    await Promise.all([withdrawn, settled]);
    expect((await ledger()).map(({ state }) => state)).toEqual(['cancelled']);
  });

  it('settles flash while the rest waits for a row that somebody has', async () => {
    const [hanging, kill] = [await tried('alpha'), await tried('alpha')];
    const holder = new EventEmitter();
    const held = gate.run(async () => {
      await gate.sql('select 1 from publishing.ledger where delivery_id = $1 for update', [hanging.deliveryId]);
      holder.emit('held');
      await once(holder, 'let go');
    });
    await once(holder, 'held');
    const rest = settle([hanging]);
    await eventually(async () => (await gate.read('select 1 from pg_locks where not granted')).length > 0);
    await settle([kill], 0, 1, 'flash');
    expect((await ledger()).map(({ state }) => state).sort()).toEqual(['delivered', 'owed']);
    holder.emit('let go');
    await Promise.all([held, rest]);
    expect(await destination('alpha')).toMatchObject({ delivered: 2 });
  });

  it('tells of a destination when its circuit opens or closes, and of no failure between', async () => {
    const before = (await destination('alpha'))?.change ?? 0;
    const changes: number[] = [];
    for (const failures of [CIRCUIT_FAILURES - 1, CIRCUIT_FAILURES, CIRCUIT_FAILURES + 1, 0, 1]) {
      await settle([await tried('alpha', BUSY)], failures);
      changes.push(((await destination('alpha'))?.change ?? 0) - before);
    }
    expect(changes).toEqual([0, 1, 1, 2, 2]);
  });

  it('tells once of a destination that is suspended, and keeps what is owed', async () => {
    const before = (await destination('beta'))?.change ?? 0;
    const [first, second] = await Promise.all([tried('beta', GONE), tried('beta', GONE)]);
    await Promise.all([settle([first]), settle([second])]);
    await settle([await tried('beta', GONE)]);
    expect(await destination('beta')).toMatchObject({ state: 'suspended', change: before + 1 });
    expect((await ledger()).map(({ state }) => state)).toEqual(['owed', 'owed', 'owed']);
  });

  it('counts what was delivered by settings of before, and takes nothing else from it', async () => {
    const [gone, got, busy] = await Promise.all([tried('gamma', GONE), tried('gamma'), tried('gamma', BUSY)]);
    await Promise.all([settle([gone], 0, 0), settle([got], CIRCUIT_FAILURES, 0)]);
    expect(await destination('gamma')).toMatchObject({ state: 'active', failures: 0, delivered: 1 });
    await Promise.all([settle([await tried('gamma', GONE)], 0, 0), settle([busy], 3, 1)]);
    expect(await destination('gamma')).toMatchObject({ state: 'active', failures: 3 });
  });
});

describe('claims', () => {
  it('answer every worker its own, in the order of revisions, and name what is owed before', async () => {
    const articleId = randomUUID();
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()];
    await owe({ deliveryId: second, destinationId: 'alpha', articleId, revision: 2 });
    await owe({ deliveryId: first, destinationId: 'alpha', articleId, revision: 1 });
    await owe({ deliveryId: third, destinationId: 'alpha', articleId, revision: 3 }, 'flash');
    const [routine, flash, elsewhere] = await Promise.all([
      claims.of([second, first], 'routine'),
      claims.of([third], 'flash'),
      claims.of([randomUUID()], 'routine'),
    ]);
    expect(routine?.map(({ revision, olderOwed }) => [revision, olderOwed])).toEqual([
      [1, []],
      [2, [first]],
    ]);
    expect(flash?.map(({ revision, olderOwed }) => [revision, [...olderOwed].sort()])).toEqual([[3, [first, second].sort()]]);
    expect(elsewhere).toEqual([]);
  });
});
