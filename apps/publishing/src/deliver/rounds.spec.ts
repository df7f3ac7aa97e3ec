import { describe, expect, it } from '@jest/globals';
import { roundsOf, runAtMost } from './rounds.js';

describe('roundsOf', () => {
  it('never puts two entries of a key into one round, and keeps their order', () => {
    expect(roundsOf(['a1', 'b1', 'a2', 'c1', 'a3', 'b2'], ([key = '']) => key)).toEqual([
      ['a1', 'b1', 'c1'],
      ['a2', 'b2'],
      ['a3'],
    ]);
    expect(roundsOf([], String)).toEqual([]);
  });
});

describe('runAtMost', () => {
  it('works on everything, never on more at once than allowed', async () => {
    const done: number[] = [];
    let running = 0;
    let most = 0;
    await runAtMost(2, [1, 2, 3, 4, 5], async (entry) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      done.push(entry);
    });
    expect(done.sort()).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
});
