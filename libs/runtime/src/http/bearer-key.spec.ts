import { describe, expect, it } from '@jest/globals';
import { bearerKey, isKeyOf, keyDigest } from './bearer-key.js';

describe('bearerKey', () => {
  it.each([
    ['Bearer abc', 'abc'],
    ['bearer   a.b-c', 'a.b-c'],
    ['Basic abc', undefined],
    ['Bearer', undefined],
    ['Bearer a b', undefined],
    [undefined, undefined],
  ])('finds in %j the key %j', (header, key) => {
    expect(bearerKey(header)).toBe(key);
  });
});

describe('isKeyOf', () => {
  it('knows a key by its digest, and no other', () => {
    const digest = keyDigest('a-key-of-sixteen');
    expect(isKeyOf(digest, 'a-key-of-sixteen')).toBe(true);
    expect(isKeyOf(digest, 'a-key-of-sixteem')).toBe(false);
    expect(isKeyOf(digest, '')).toBe(false);
  });
});
