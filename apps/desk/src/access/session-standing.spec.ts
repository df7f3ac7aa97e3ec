import { describe, expect, it } from '@jest/globals';
import { sessionStanding } from './session-standing.js';

const limits = { idleMs: 1_000, absoluteMs: 10_000 };
const at = (ms: number) => new Date(1_000_000 + ms);

describe('sessionStanding', () => {
  it.each([
    [0, 999, 'open'],
    [0, 1_000, 'idle'],
    [9_500, 9_999, 'open'],
    [9_999, 10_000, 'expired'],
    [0, 20_000, 'expired'],
  ])('of a session seen at %i ms is at %i ms %s', (seen, now, standing) => {
    expect(sessionStanding({ createdAt: at(0), seenAt: at(seen) }, limits, at(now))).toBe(standing);
  });
});
