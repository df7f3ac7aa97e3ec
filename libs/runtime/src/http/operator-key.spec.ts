import { describe, expect, it } from '@jest/globals';
import { requireOperator } from './operator-key.js';

const KEY = 'a-key-of-the-operator';
const refusal = (code: string, status: number) => expect.objectContaining({ code, status });

describe('the operator key', () => {
  it('lets its holder pass', () => {
    expect(() => requireOperator(KEY, `Bearer ${KEY}`)).not.toThrow();
  });

  it.each([undefined, '', KEY, 'Bearer', `Bearer ${KEY}x`, `Basic ${KEY}`])('refuses %j', (authorization) => {
    expect(() => requireOperator(KEY, authorization)).toThrow(refusal('operator-key-wrong', 401));
  });

  it('closes commands to everybody while there is none', () => {
    expect(() => requireOperator(undefined, `Bearer ${KEY}`)).toThrow(refusal('operator-key-unset', 403));
  });
});
