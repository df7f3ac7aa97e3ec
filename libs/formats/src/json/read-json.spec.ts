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
    ['a comma that is missing', '{"a": 1 "b": [2 3]\n"c": "x"\n}', { a: 1, b: [2, 3], c: 'x' }],
    ['commas too many', '{"a": [1,,2,],,}', { a: [1, 2] }],
    ['names without quotes', '{a: 1, b-c: True, d: None}', { a: 1, 'b-c': true, d: null }],
    ['quotes in a string', '{"a": "He said "yes" to all", "b": \'it\'s\'}', { a: 'He said "yes" to all', b: "it's" }],
    ['typographic quotes', '{a: “b”}', { a: 'b' }],
    ['escapes that are none', '{"a": "x\\y\\u00e9\\u12", // c\n "b": 01}', { a: 'xyéu12', b: '01' }],
    ['a semicolon after it', '{"a": 1};', { a: 1 }],
  ])('mends %s', (_, text, value) => {
    expect(readJson(text)).toEqual({ value, repairs: [{ code: 'json-mended' }] });
  });

  it('takes no longer than a text is long', () => {
    for (const piece of ['<!ENTITY a "&b;">', '"a" ', 'a"b" ', '"/*', "'\\", '[', '{"a":', '"a":"b,', '// ', '“'])
      expect(readJson(`{"a": 1, "b": [${piece.repeat(50_000)}]}`)?.repairs.length ?? 1).toBe(1);
  });

  it.each(['{"a": "half a sen', '{"a": [1, 2', '[Photo: A. Smith] The bridge is open.', '{ A note } and more'])(
    'leaves %j alone',
    (text) => {
      expect(readJson(text)).toBeUndefined();
    },
  );
});
