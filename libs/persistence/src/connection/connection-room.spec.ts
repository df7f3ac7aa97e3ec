import { describe, expect, it } from '@jest/globals';
import { ConnectionRoom } from './connection-room.js';

async function turn(): Promise<void> {
  for (let n = 0; n < 5; n += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** Work in a room that goes on until it is ended. */
function workers(room: ConnectionRoom) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const begin = (n: number) =>
    room.with(async () => {
      begun.push(n);
      await new Promise<void>((resolve) => {
        ends.push(resolve);
      });
      return n;
    });
  return { begun, begin, endOldest: () => ends.shift()?.() };
}

describe('ConnectionRoom', () => {
  it('lets in so many at once, the others in their order as those leave', async () => {
    const { begun, begin, endOldest } = workers(new ConnectionRoom(2));
    const all = [1, 2, 3, 4].map(begin);
    await turn();
    expect(begun).toEqual([1, 2]);
    endOldest();
    await turn();
    expect(begun).toEqual([1, 2, 3]);
    for (let n = 0; n < 3; n += 1) {
      endOldest();
      await turn();
    }
    expect(await Promise.all(all)).toEqual([1, 2, 3, 4]);
  });

  it('has room again after work that fails', async () => {
    const room = new ConnectionRoom(1);
    await expect(room.with(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await room.with(async () => 'done')).toBe('done');
  });

  it('lets in who has waited for long', async () => {
    const { begun, begin, endOldest } = workers(new ConnectionRoom(1, 1));
    const first = begin(1);
    const second = begin(2);
    while (begun.length < 2) await turn();
    endOldest();
    endOldest();
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });
});
