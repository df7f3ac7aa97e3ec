import { describe, expect, it } from '@jest/globals';
import { readJson } from './read-json.js';

describe('readJson', () => {
  it('reads JSON as it is', () => {
    expect(readJson(' {"a": [1]} ')).toEqual({ value: { a: [1] }, repairs: [] });
  });

  it.each([
    ['a trailing comma', '{"a": [1, 2,],}', { a: [1, 2] }],
    ['a comment', '{/* x */ "a": 1}', { a: 1 }],
    ['a line break in a string', '{"a": "one\ntwo"}', { a: 'one\ntwo' }],
    ['single quotes', "{'a': 'b'}", { a: 'b' }],
    ['a semicolon after it', '{"a": 1};', { a: 1 }],
  ])('mends %s', (_, text, value) => {
    expect(readJson(text)).toEqual({ value, repairs: [{ code: 'json-mended' }] });
  });

  it.each(['{"a": "half a sen', '{"a": [1, 2', '[Photo: A. Smith] The bridge is open.', '{ A note } and more'])(
    'leaves %j alone',
    (text) => {
      expect(readJson(text)).toBeUndefined();
    },
  );
});
