import { describe, expect, it } from '@jest/globals';
import type { AccessSettings } from './access-settings.js';
import { cookieOf, tokenOf } from './session-cookie.js';

const plain: AccessSettings = { open: false, limits: { idleMs: 1, absoluteMs: 60_000 }, confirmReach: 20 };
const secure = { ...plain, origin: 'https://desk.example' };
const token = 'a'.repeat(43);

describe('the cookie of a session', () => {
  it('is out of reach of scripts and of other sites, and secure where the desk is', () => {
    expect(cookieOf(token, plain)).toBe(`wireroom=${token}; Path=/; HttpOnly; SameSite=Strict; Max-Age=60`);
    expect(cookieOf(token, secure)).toBe(`__Host-wireroom=${token}; Path=/; HttpOnly; SameSite=Strict; Secure; Max-Age=60`);
    expect(cookieOf(undefined, plain)).toBe('wireroom=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0');
  });

  it('is found among others, and only where it is a token', () => {
    expect(tokenOf(`theme=dark; wireroom=${token}`, plain)).toBe(token);
    expect(tokenOf(`notwireroom=${token}`, plain)).toBeUndefined();
    expect(tokenOf('wireroom=short', plain)).toBeUndefined();
    expect(tokenOf(`wireroom=${token}`, secure)).toBeUndefined();
    expect(tokenOf(undefined, plain)).toBeUndefined();
  });
});
