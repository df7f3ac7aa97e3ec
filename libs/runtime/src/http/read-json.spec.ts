import { describe, expect, it } from '@jest/globals';
import { readJson } from './read-json.js';

describe('readJson', () => {
  it('reads UTF-8, with and without a byte order mark', () => {
    expect(readJson(Buffer.from('{"a":"é"}'))).toEqual({ a: 'é' });
    expect(readJson(Buffer.from('\ufeff[1]'))).toEqual([1]);
  });

  it.each([undefined, Buffer.alloc(0), Buffer.from('id: harbour'), Buffer.from([0x22, 0xff, 0x22])])('refuses %j', (body) => {
    expect(() => readJson(body)).toThrow(expect.objectContaining({ code: 'request-invalid', status: 400 }));
  });
});
