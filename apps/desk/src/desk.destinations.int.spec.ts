import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DeskDestination, DeskDestinationList } from '@wireroom/contracts';
import { TransactionGate } from '@wireroom/persistence';
import { eventually } from '@wireroom/testkit';
import { startDesk, type TestDesk } from './desk.fixture.js';
import { DeskPipeline } from './desk.pipeline.js';
import { changed, DestinationStory, instant, owed, settled } from './destination-story.fixture.js';

let desk: TestDesk;
let story: DestinationStory;
let pipeline: DeskPipeline;
let gate: TransactionGate;

beforeAll(async () => {
  desk = await startDesk('desk-destinations');
  story = new DestinationStory(desk);
  pipeline = desk.app.get(DeskPipeline);
  gate = desk.app.get(TransactionGate);
});
afterAll(() => desk?.stop());

describe('how a destination is', () => {
  test('follows its newest change, whatever the order, and however often they come', async () => {
    const suspended = changed('order', 3, {
      state: 'suspended',
      why: { code: 'destination-suspended', message: 'It said 410.', remedy: 'Resume it.' },
    });
    await story.tell(changed('order', 2, { circuit: { state: 'open', consecutiveFailures: 10, nextTryAt: instant(60_000) } }));
    await story.tell(suspended, changed('order', 1));
    await story.tell(changed('order', 2), suspended);
    const { destination } = await story.page('order');
    expect(destination.standing).toEqual({
      type: 'webhook',
      address: 'https://order.example/',
      state: 'suspended',
      since: instant(0),
      why: { code: 'destination-suspended', message: 'It said 410.', remedy: 'Resume it.' },
      circuit: { state: 'closed', consecutiveFailures: 0 },
      routes: ['all'],
    });
    const before = destination.sequence;
    await story.tell(suspended);
    expect((await story.page('order')).destination.sequence).toBe(before);
  });

  test('is listed with the most troubled first', async () => {
    await story.tell(
      changed('t-working', 1),
      changed('t-failing', 1, { circuit: { state: 'open', consecutiveFailures: 12, nextTryAt: instant(1_000) } }),
      changed('t-suspended', 1, { state: 'suspended' }),
      changed('t-removed', 1, { state: 'removed' }),
      changed('t-dead', 1),
    );
    await story.settle('t-dead', 'one', 'dead');
    await story.settle('t-untold', 'one', 'delivered');
    const list: DeskDestinationList = await story.get('/api/destinations');
    const ids = list.destinations.map(({ id }) => id).filter((id) => id.startsWith('t-'));
    expect(ids).toEqual(['t-suspended', 't-failing', 't-dead', 't-working', 't-untold', 't-removed']);
    expect(list.inTrouble).toBe(list.destinations.filter(({ standing }) => standing && isAway(standing)).length);
    expect((await story.page('t-untold')).destination.standing).toBeUndefined();
  });

  test('is told to whoever listens to the wire', async () => {
    const abort = new AbortController();
    const response = await fetch(`${desk.url}/api/wire/stream`, { signal: abort.signal });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    const reading = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    })().catch(() => undefined);
    const told = () => [...text.matchAll(/event: destinations\ndata: (.*)\n/g)].map((match) => JSON.parse(match[1] ?? ''));
    const [first] = await eventually(() => (told().length > 0 ? told() : undefined));
    await story.tell(changed('heard', 1, { state: 'suspended' }));
    const last = await eventually(() => (told().length > 1 ? told().at(-1) : undefined));
    abort.abort();
    await reading;
    expect(last.inTrouble).toBe(first.inTrouble + 1);
    expect(last.sequence).toBe((await story.page('heard')).destination.sequence);
  });
});

describe('counts', () => {
  test('are of deliveries, not of events: repeats and another order come to the same', async () => {
    await story.settle('counted', 'early', 'delivered', 1_000);
    await story.owe('counted', 'early', 'late', 'waits');
    await story.settle('counted', 'late', 'suspended', 2_000);
    for (let n = 0; n < 2; n += 1) {
      await story.owe('counted', 'early', 'late', 'waits');
      await story.settle('counted', 'early', 'delivered', 1_000);
      await story.settle('counted', 'late', 'suspended', 2_000);
    }
    expect(counts((await story.page('counted')).destination)).toEqual({ owed: 2, delivered: 1, dead: 0 });
  });

  test('a dead letter that was sent again and got through is dead no more, also when that is heard first', async () => {
    await story.owe('again', 'one', 'two');
    await story.settle('again', 'one', 'dead', 1_000);
    await story.settle('again', 'one', 'delivered', 5_000);
    await story.settle('again', 'two', 'delivered', 6_000);
    await story.settle('again', 'two', 'dead', 2_000);
    const { destination } = await story.page('again');
    expect(counts(destination)).toEqual({ owed: 0, delivered: 2, dead: 0 });
    expect(destination.lastSuccessAt).toBe(instant(6_000));
    expect(destination.lastFailure).toMatchObject({ at: instant(2_000), httpStatus: 410, fault: { code: 'refused' } });
  });

  test('leave out what was cancelled, unless it had got through after all', async () => {
    await story.owe('cancelled', 'one', 'two');
    await story.settle('cancelled', 'one', 'cancelled', 1_000);
    await story.settle('cancelled', 'two', 'delivered', 2_000);
    await story.settle('cancelled', 'two', 'cancelled', 1_000);
    expect(counts((await story.page('cancelled')).destination)).toEqual({ owed: 0, delivered: 1, dead: 0 });
  });

  test('are right when many transactions tell of the same deliveries at once', async () => {
    const names = Array.from({ length: 40 }, (_, n) => `many-${n}`);
    const tellings = [0, 1].flatMap(() => [
      ...names.map((name) => story.owe('crowd', name)),
      ...names.map((name, n) => story.settle('crowd', name, n % 4 === 0 ? 'dead' : 'delivered', 1_000 + n)),
    ]);
    await Promise.all(tellings);
    expect(counts((await story.page('crowd')).destination)).toEqual({ owed: 0, delivered: 30, dead: 10 });
  });

  test('wait for whoever is about to commit states of the same delivery', async () => {
    let commit = () => {};
    const held = new Promise<void>((resolve) => {
      commit = resolve;
    });
    const owing = gate.run(async () => {
      await pipeline.published([owed('held-up', 'one')]);
      await held;
    });
    await eventually(async () => (await advisoryLocks(true)) > 0);
    const settling = story.settle('held-up', 'one', 'delivered');
    await eventually(async () => (await advisoryLocks(false)) > 0);
    commit();
    await Promise.all([owing, settling]);
    expect(counts((await story.page('held-up')).destination)).toEqual({ owed: 0, delivered: 1, dead: 0 });
  });

  test('come out as one batch the same as one by one', async () => {
    const states = ['dead', 'suspended', 'delivered'] as const;
    const events = states.map((outcome, n) => settled('batch', 'one', outcome, 1_000 * n));
    await gate.run(() => pipeline.settled([...events, ...events].reverse()));
    expect(counts((await story.page('batch')).destination)).toEqual({ owed: 0, delivered: 1, dead: 0 });
  });
});

const counts = ({ owed, delivered, dead }: DeskDestination) => ({ owed, delivered, dead });
const isAway = ({ state, circuit }: NonNullable<DeskDestination['standing']>) =>
  state === 'suspended' || (state === 'active' && circuit.state === 'open');

/** In this database alone: others of the server are locked by other specs. */
async function advisoryLocks(granted: boolean): Promise<number> {
  const rows = await gate.read<{ locks: number }>(
    `select count(*)::int as locks from pg_locks where locktype = 'advisory' and granted = $1
     and database = (select oid from pg_database where datname = current_database())`,
    [granted],
  );
  return rows[0]?.locks ?? 0;
}
