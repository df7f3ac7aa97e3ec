import { randomBytes, randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ConfirmationTokens } from './confirmation-tokens.js';

const key = () => randomBytes(32).toString('base64');
const obligation = { id: randomUUID(), dueAt: '2026-03-01T10:02:00.000Z' };

describe('ConfirmationTokens', () => {
  it('knows its token, and that of nothing else', () => {
    const tokens = new ConfirmationTokens([key()]);
    const token = tokens.tokenOf(obligation) as string;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(tokens.isTokenOf(obligation, token)).toBe(true);
    expect(tokens.isTokenOf({ ...obligation, id: randomUUID() }, token)).toBe(false);
    expect(tokens.isTokenOf({ ...obligation, dueAt: '2026-03-01T10:02:00.001Z' }, token)).toBe(false);
    expect(new ConfirmationTokens([key()]).isTokenOf(obligation, token)).toBe(false);
  });

  it.each(['', 'x', 'A'.repeat(43), 'A'.repeat(5_000), '=', '\u0000'])('does not take %j', (token) => {
    expect(new ConfirmationTokens([key()]).isTokenOf(obligation, token)).toBe(false);
  });

  it('still knows tokens of the key before, and makes them with the new one', () => {
    const [old, next] = [key(), key()];
    const token = new ConfirmationTokens([old]).tokenOf(obligation) as string;
    const both = new ConfirmationTokens([next, old]);
    expect(both.isTokenOf(obligation, token)).toBe(true);
    expect(both.tokenOf(obligation)).toBe(new ConfirmationTokens([next]).tokenOf(obligation));
  });

  it('makes none without a key, and knows none', () => {
    const none = new ConfirmationTokens([]);
    expect(none.tokenOf(obligation)).toBeUndefined();
    expect(none.isTokenOf(obligation, new ConfirmationTokens([key()]).tokenOf(obligation) as string)).toBe(false);
  });
});
