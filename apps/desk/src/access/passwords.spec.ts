import { describe, expect, it } from '@jest/globals';
import { PASSWORD_MIN } from '@wireroom/contracts';
import { hashPassword, isPasswordOf, makePassword } from './passwords.js';

describe('passwords', () => {
  it('are hashed by argon2id with the parameters that OWASP asks for', async () => {
    expect(await hashPassword('correct horse battery')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('are salted, and known again', async () => {
    const [one, other] = [await hashPassword('correct horse battery'), await hashPassword('correct horse battery')];
    expect(one).not.toBe(other);
    expect(await isPasswordOf(one, 'correct horse battery')).toBe(true);
    expect(await isPasswordOf(one, 'correct horse batterz')).toBe(false);
  });

  it('are the same however the keyboard composes their letters', async () => {
    expect(await isPasswordOf(await hashPassword('caf\u00e9-caf\u00e9-caf\u00e9'), 'cafe\u0301-cafe\u0301-cafe\u0301')).toBe(
      true,
    );
  });

  it('are made long enough, and never twice the same', () => {
    const made = new Set(Array.from({ length: 50 }, makePassword));
    expect(made.size).toBe(50);
    expect([...made].every((each) => each.length >= PASSWORD_MIN)).toBe(true);
  });
});
