import { expect, it } from '@jest/globals';
import { nextAttempt } from './backoff.js';
import { FIRST_DELAY_MS } from './limits.js';

const now = new Date('2026-03-01T08:00:00Z');
const wait = (attempt: number, jitter: number) => nextAttempt(now, attempt, { maxMs: 60_000, jitter }).getTime() - now.getTime();

it('waits twice as long each time, up to the limit, spread over the upper half', () => {
  expect([1, 2, 3].map((attempt) => wait(attempt, 1))).toEqual([1, 2, 4].map((times) => times * FIRST_DELAY_MS));
  expect(wait(1, 0)).toBe(FIRST_DELAY_MS / 2);
  expect([wait(1_000, 0), wait(1_000, 1)]).toEqual([30_000, 60_000]);
});
