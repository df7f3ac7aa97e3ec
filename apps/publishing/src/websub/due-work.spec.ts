import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLogger } from '@wireroom/runtime';
import { type Due, DueWork } from './due-work.js';

const logger = createLogger('spec', 'silent');
const SLOW_CLOCK_MS = 5_000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Work on what is in `queue`; each piece goes on until its function in `going` is called. */
function stage(queue: string[], next: () => Date | null = () => null) {
  const going = new Map<string, () => void>();
  const looks: number[] = [];
  const due = new DueWork<string>({
    slots: 2,
    logger,
    claim: async (limit): Promise<Due<string>> => {
      looks.push(limit);
      return { claims: queue.splice(0, limit), next: next() };
    },
    work: (piece) => new Promise((resolve) => void going.set(piece, resolve)),
  });
  return { due, going, looks };
}

describe('DueWork', () => {
  it('does not take more than it has room for, and looks again once there is room', async () => {
    const { due, going } = stage(['a', 'b', 'c']);
    due.wake();
    await jest.advanceTimersByTimeAsync(100);
    expect([...going.keys()]).toEqual(['a', 'b']);
    going.get('a')?.();
    await jest.advanceTimersByTimeAsync(100);
    expect([...going.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('looks once for all who wake it together, then only by its slow clock', async () => {
    const { due, looks } = stage([]);
    for (let n = 0; n < 10; n += 1) due.wake();
    await jest.advanceTimersByTimeAsync(SLOW_CLOCK_MS - 100);
    expect(looks).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(3 * SLOW_CLOCK_MS);
    expect(looks).toHaveLength(4);
  });

  it('looks when a wait ends', async () => {
    const ends = Date.now() + 700;
    const { due, looks } = stage([], () => (Date.now() < ends ? new Date(ends) : null));
    due.wake();
    await jest.advanceTimersByTimeAsync(690);
    expect(looks).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(20);
    expect(looks).toHaveLength(2);
  });

  it('goes on after the database was away', async () => {
    let away = true;
    const taken: string[] = [];
    const due = new DueWork<string>({
      slots: 1,
      logger,
      claim: async () => {
        if (away) throw new Error('away');
        return { claims: taken.length === 0 ? ['a'] : [], next: null };
      },
      work: async (piece) => void taken.push(piece),
    });
    due.wake();
    await jest.advanceTimersByTimeAsync(100);
    away = false;
    await jest.advanceTimersByTimeAsync(SLOW_CLOCK_MS);
    expect(taken).toEqual(['a']);
  });

  it('stops after what is going on, and begins nothing new', async () => {
    const { due, going, looks } = stage(['a']);
    due.wake();
    await jest.advanceTimersByTimeAsync(100);
    let stopped = false;
    void due.stop().then(() => {
      stopped = true;
    });
    await jest.advanceTimersByTimeAsync(100);
    expect(stopped).toBe(false);
    going.get('a')?.();
    await jest.advanceTimersByTimeAsync(2 * SLOW_CLOCK_MS);
    expect(stopped).toBe(true);
    expect(looks).toHaveLength(1);
  });
});
