import { describe, expect, it } from '@jest/globals';
import { GroupCommit } from './group-commit.js';

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
});
