import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { SecretSeal } from './seal.js';

const key = () => randomBytes(32).toString('base64');

describe('SecretSeal', () => {
  it('opens what it sealed, and seals each time anew', () => {
    const seal = new SecretSeal([key()]);
    const [one, two] = [seal.seal('påsswörd', 'destination/a/password'), seal.seal('påsswörd', 'destination/a/password')];
    expect(one).not.toBe(two);
    expect(one).not.toContain('sswörd');
    expect([one, two].map((each) => seal.open(each, 'destination/a/password'))).toEqual(['påsswörd', 'påsswörd']);
  });

  it('does not open what was moved or changed', () => {
    const seal = new SecretSeal([key()]);
    const sealed = seal.seal('x', 'destination/a/password');
    expect(() => seal.open(sealed, 'destination/b/password')).toThrow(expect.objectContaining({ code: 'secret-unreadable' }));
    expect(() => seal.open(`${sealed.slice(0, -2)}AA`, 'destination/a/password')).toThrow(
      expect.objectContaining({ code: 'secret-unreadable' }),
    );
    expect(() => seal.open('', 'destination/a/password')).toThrow(expect.objectContaining({ code: 'secret-unreadable' }));
  });

  it('opens with the key before, and seals with the new one', () => {
    const [old, next] = [key(), key()];
    const sealed = new SecretSeal([old]).seal('x', 'p');
    expect(new SecretSeal([next, old]).open(sealed, 'p')).toBe('x');
    const anew = new SecretSeal([next, old]).seal('x', 'p');
    expect([sealed, anew].map((each) => new SecretSeal([next, old]).isCurrent(each))).toEqual([false, true]);
    expect(new SecretSeal([next]).open(anew, 'p')).toBe('x');
    expect(() => new SecretSeal([next]).open(sealed, 'p')).toThrow(expect.objectContaining({ code: 'secret-unreadable' }));
  });

  it('does not seal without a key', () => {
    expect(() => new SecretSeal([]).seal('x', 'p')).toThrow(expect.objectContaining({ code: 'secrets-key-unset' }));
  });
});
