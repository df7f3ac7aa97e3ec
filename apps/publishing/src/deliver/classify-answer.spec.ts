import { describe, expect, it } from '@jest/globals';
import { publishingFault } from '../publishing-faults.js';
import type { Answer } from './attempt.js';
import { classifyAnswer, FIRST_DELAY_MS } from './classify-answer.js';
import { LOGIN_REFUSALS, Refusals } from './refusals.js';

const policy = { maxAttempts: 5, maxDelayMs: 60_000 };
const answered = (httpStatus: number, more: Partial<Answer> = {}): Answer => ({
  startedAt: new Date(0),
  durationMs: 1,
  httpStatus,
  ...more,
});
const classify = (answer: Answer, attempt = 1) => classifyAnswer(answer, { attempt, jitter: 1 }, policy);

describe('classifyAnswer', () => {
  it.each([200, 201, 202, 204])('takes %i as delivered', (status) => {
    expect(classify(answered(status))).toEqual({ kind: 'delivered' });
  });

  it.each([408, 425, 429, 500, 502, 503, 599])('tries %i again', (status) => {
    expect(classify(answered(status))).toMatchObject({ kind: 'retry', delayMs: FIRST_DELAY_MS });
  });

  it.each([301, 400, 404, 413, 422])('puts %i to the dead letters', (status) => {
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

/** What becomes of answers that come one after the other: each is an article's letter and the status that its delivery got. */
function verdictsOf(answers: readonly string[]): string[] {
  const refusals = new Refusals();
  const attempts = new Map<string, number>();
  return answers.map((each) => {
    const [article = '', status = ''] = each.split(' ');
    const attempt = (attempts.get(article) ?? 0) + 1;
    attempts.set(article, attempt);
    const answer = status === '-' ? unanswered : answered(Number(status));
    return classifyAnswer(answer, { attempt, jitter: 1, refused: refusals.take(article, answer) }, { ...policy, maxAttempts: 50 })
      .kind;
  });
}

const unanswered: Answer = {
  startedAt: new Date(0),
  durationMs: 1,
  fault: publishingFault('destination-unreachable', { why: 'ECONNREFUSED' }),
};
const times = (count: number, answer: string) => Array<string>(count).fill(answer);

describe('a login that is refused by HTTP', () => {
  it.each([
    ['suspends on the fifth 401 in a row, of one article', times(5, 'a 401'), ['retry', 'retry', 'retry', 'retry', 'suspend']],
    [
      'or of several, 407 and 403 counting with it',
      ['a 401', 'b 403', 'c 407', 'a 403', 'b 401'],
      [...times(4, 'retry'), 'suspend'],
    ],
    [
      'suspends on 403 when several articles are refused',
      ['a 403', 'b 403', 'c 403', 'd 403', 'e 403'],
      [...times(4, 'retry'), 'suspend'],
    ],
    ['but not when it is one article: that one is dead', times(5, 'a 403'), [...times(4, 'retry'), 'dead']],
    [
      'nor when others are taken between its tries',
      ['a 403', 'b 200', 'a 403', 'c 200', 'a 403', 'd 204', 'a 403', 'e 200', 'a 403', 'f 200'],
      ['retry', 'delivered', 'retry', 'delivered', 'retry', 'delivered', 'retry', 'delivered', 'dead', 'delivered'],
    ],
    [
      'an article that is refused alone is dead of 401 too',
      ['a 401', 'b 200', 'a 401', 'a 401', 'a 401', 'b 200', 'a 401'],
      ['retry', 'delivered', 'retry', 'retry', 'retry', 'delivered', 'dead'],
    ],
    [
      'an article that another follows brings the destination down',
      [...times(5, 'a 403'), 'b 403'],
      [...times(4, 'retry'), 'dead', 'suspend'],
    ],
    [
      'tries that found nobody do not count against an article',
      [...times(6, 'a -'), 'a 403', 'b 200', 'a 200'],
      [...times(7, 'retry'), 'delivered', 'delivered'],
    ],
    [
      '"not now" and no answer leave the count as it is',
      ['a 401', 'a 503', 'a 401', 'a -', 'a 401', 'a 429', 'a 401', 'b 401'],
      [...times(7, 'retry'), 'suspend'],
    ],
    [
      'a fault of an article shows that the login holds',
      ['a 401', 'a 401', 'b 422', 'c 401', 'd 401', 'e 401', 'f 401', 'g 401'],
      ['retry', 'retry', 'dead', ...times(4, 'retry'), 'suspend'],
    ],
  ])('%s', (_, answers, verdicts) => {
    expect(verdictsOf(answers)).toEqual(verdicts);
  });

  it('says which status, how often, and waits between the tries', () => {
    const refused = { inARow: LOGIN_REFUSALS, articles: 1, ofThis: LOGIN_REFUSALS };
    expect(classifyAnswer(answered(401), { attempt: 5, jitter: 1, refused }, policy)).toMatchObject({
      kind: 'suspend',
      fault: { code: 'destination-login-refused', message: expect.stringContaining('401, 5 times in a row') },
    });
    expect(
      classifyAnswer(answered(401), { attempt: 3, jitter: 1, refused: { inARow: 1, articles: 1, ofThis: 1 } }, policy),
    ).toMatchObject({
      kind: 'retry',
      delayMs: FIRST_DELAY_MS * 4,
      fault: { code: 'login-doubtful' },
    });
  });
});
