import { describe, expect, it } from '@jest/globals';
import { publishingFault } from '../publishing-faults.js';
import type { Answer } from './attempt.js';
import { classifyAnswer, FIRST_DELAY_MS } from './classify-answer.js';

const policy = { maxAttempts: 5, maxDelayMs: 60_000 };
const answered = (httpStatus: number, more: Partial<Answer> = {}): Answer => ({
  startedAt: new Date(0),
  durationMs: 1,
  httpStatus,
  ...more,
});
const classify = (answer: Answer, attempt = 1) => classifyAnswer(answer, attempt, policy, 1);

describe('classifyAnswer', () => {
  it.each([200, 201, 202, 204])('takes %i as delivered', (status) => {
    expect(classify(answered(status))).toEqual({ kind: 'delivered' });
  });

  it.each([408, 425, 429, 500, 502, 503, 599])('tries %i again', (status) => {
    expect(classify(answered(status))).toMatchObject({ kind: 'retry', delayMs: FIRST_DELAY_MS });
  });

  it.each([301, 400, 401, 403, 404, 413, 422])('puts %i to the dead letters', (status) => {
    expect(classify(answered(status))).toMatchObject({ kind: 'dead', fault: { code: 'destination-refused' } });
  });

  it('suspends on 410', () => {
    expect(classify(answered(410)).kind).toBe('suspend');
  });

  it('tries again when there was no answer, but not when the address is refused', () => {
    const unreachable = {
      startedAt: new Date(0),
      durationMs: 1,
      fault: publishingFault('destination-unreachable', { why: 'ECONNREFUSED' }),
    };
    expect(classify(unreachable).kind).toBe('retry');
    expect(classify({ ...unreachable, fault: publishingFault('destination-private', { address: '10.0.0.1' }) }).kind).toBe(
      'dead',
    );
  });

  it('waits longer each time, up to the limit, and honours Retry-After', () => {
    expect(classify(answered(503), 4)).toMatchObject({ delayMs: FIRST_DELAY_MS * 8 });
    expect(classify(answered(429, { retryAfterMs: 30_000 }))).toMatchObject({ delayMs: 30_000 });
    expect(classify(answered(429, { retryAfterMs: 7_200_000 }))).toMatchObject({ delayMs: 60_000 });
  });

  it('gives up after the last try', () => {
    expect(classify(answered(503), 5)).toMatchObject({ kind: 'dead', fault: { code: 'attempts-exhausted' } });
  });
});
