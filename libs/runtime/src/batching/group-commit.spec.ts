import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GroupCommit, type Standing } from './group-commit.js';

describe('GroupCommit', () => {
  it('takes together what arrives while a flush runs, and keeps the order of results', async () => {
    const batches: number[][] = [];
    const group = new GroupCommit<number, number>(
      async (entries) => {
        batches.push(entries);
        await new Promise((resolve) => setImmediate(resolve));
        return entries.map((n) => n * 2);
      },
      { maxBatch: 3, concurrency: 1 },
    );
    const results = await Promise.all([1, 2, 3, 4, 5].map((n) => group.submit(n)));
    expect(results).toEqual([2, 4, 6, 8, 10]);
    expect(batches).toEqual([
      [1, 2, 3],
      [4, 5],
    ]);
  });

  it('lets a bad entry fail alone', async () => {
    const group = new GroupCommit<number, number>(
      async (entries) => {
        if (entries.includes(2)) throw new Error('two');
        return entries;
      },
      { maxBatch: 10, concurrency: 1 },
    );
    const results = await Promise.allSettled([1, 2, 3].map((n) => group.submit(n)));
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('never runs more flushes at once than allowed', async () => {
    let running = 0;
    let most = 0;
    const group = new GroupCommit<number, number>(
      async (entries) => {
        most = Math.max(most, ++running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        return entries;
      },
      { maxBatch: 1, concurrency: 2 },
    );
    await Promise.all([1, 2, 3, 4, 5].map((n) => group.submit(n)));
    expect(most).toBe(2);
  });

  it('commits what is urgent although a flush hangs and others wait', async () => {
    const { group, flushes } = held({ maxBatch: 2, concurrency: 1, reserved: 1 });
    for (const name of ['a', 'b', 'c']) void group.submit(name);
    await turn();
    void group.submit('kill', { urgent: true });
    await turn();
    expect(flushes.map(({ entries }) => entries)).toEqual([['a', 'b'], ['kill']]);
  });

  it('takes along what waits before it and is tied to it, and waits for what is in hand', async () => {
    const { group, flushes } = held({ maxBatch: 2, concurrency: 1, reserved: 1 });
    void group.submit('first', { keys: ['x'] });
    await turn();
    void group.submit('other');
    void group.submit('second', { keys: ['x', 'y'] });
    void group.submit('kill', { keys: ['y'], urgent: true });
    await turn();
    expect(flushes).toHaveLength(1);
    flushes[0]?.end();
    await turn();
    expect(flushes.map(({ entries }) => entries)).toEqual([['first'], ['second', 'kill'], ['other']]);
  });

  it('knows what is tied to whom, in a flush or waiting', async () => {
    const { group } = held({ maxBatch: 1, concurrency: 1 });
    void group.submit('a', { keys: ['x', 'y'] });
    await turn();
    void group.submit('b', { keys: ['y', 'z'] });
    void group.submit('c', { keys: ['other'] });
    expect(group.tiedTo(['x']).sort()).toEqual(['x', 'y', 'z']);
    expect(group.tiedTo(['nobody'])).toEqual(['nobody']);
  });

  it('keeps tied entries in order and apart, whatever is urgent, and commits all', async () => {
    const entry = fc.record({
      keys: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 2 }),
      urgent: fc.boolean(),
      ends: fc.integer({ min: 0, max: 2 }),
    });
    const limits = fc.record({
      maxBatch: fc.integer({ min: 1, max: 4 }),
      concurrency: fc.integer({ min: 1, max: 2 }),
      reserved: fc.integer({ min: 0, max: 1 }),
    });
    await fc.assert(fc.asyncProperty(fc.array(entry, { maxLength: 25 }), limits, keepsOrder));
  });
});

interface HeldFlush<E> {
  readonly entries: readonly E[];
  readonly end: () => void;
}

/** A group whose flushes last until they are ended. */
function held<E = string>(options: ConstructorParameters<typeof GroupCommit>[1]) {
  const flushes: HeldFlush<E>[] = [];
  const group = new GroupCommit<E, E>(
    (entries) =>
      new Promise((resolve) => {
        flushes.push({ entries, end: () => resolve(entries) });
      }),
    options,
  );
  return { group, flushes };
}

async function turn(): Promise<void> {
  for (let n = 0; n < 3; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function keepsOrder(
  entries: readonly (Required<Standing> & { readonly ends: number })[],
  limits: ConstructorParameters<typeof GroupCommit>[1],
): Promise<void> {
  const { group, flushes } = held<number>(limits);
  const running = new Set<HeldFlush<number>>();
  const begun: number[] = [];
  let seen = 0;
  const look = async () => {
    await turn();
    for (const flush of flushes.slice(seen)) {
      const inHand = [...running].flatMap(({ entries }) => entries);
      for (const n of flush.entries) expect(inHand.filter((other) => areTied(n, other))).toEqual([]);
      running.add(flush);
      begun.push(...flush.entries);
    }
    seen = flushes.length;
  };
  const end = async () => {
    const [oldest] = running;
    if (oldest !== undefined) running.delete(oldest);
    oldest?.end();
    await look();
  };
  const areTied = (a: number, b: number) => entries[a]?.keys.some((key) => entries[b]?.keys.includes(key)) === true;
  const results: Promise<number>[] = [];
  for (const [n, { ends, ...standing }] of entries.entries()) {
    results.push(group.submit(n, standing));
    await look();
    for (let left = ends; left > 0; left -= 1) await end();
  }
  while (running.size > 0) await end();
  expect(await Promise.all(results)).toEqual(entries.map((_, n) => n));
  begun.forEach((n, at) => {
    for (const later of begun.slice(at + 1)) if (areTied(n, later)) expect(n).toBeLessThan(later);
  });
}
