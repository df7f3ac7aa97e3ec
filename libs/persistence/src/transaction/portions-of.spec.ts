import { describe, expect, it } from '@jest/globals';
import { portionsOf } from './portions-of.js';

describe('portionsOf', () => {
  it.each([
    [0, []],
    [1, [1]],
    [1_000, [1_000]],
    [2_001, [1_000, 1_000, 1]],
  ])('parts %d rows', (count, sizes) => {
    const rows = Array.from({ length: count }, (_, n) => n);
    const portions = [...portionsOf(rows)];
    expect(portions.map(({ length }) => length)).toEqual(sizes);
    expect(portions.flat()).toEqual(rows);
  });
});
