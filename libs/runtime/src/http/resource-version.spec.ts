import { describe, expect, it } from '@jest/globals';
import { requireVersion } from './resource-version.js';

const at = (version: number) => ({ kind: 'route', id: 'all', version });

describe('requireVersion', () => {
  it.each([undefined, '"3"', '*', '"1", "3"'])('lets If-Match %j pass at version 3', (ifMatch) => {
    expect(() => requireVersion(ifMatch, at(3))).not.toThrow();
  });

  it.each(['"2"', 'W/"3"', '3', '', '"1","2"'])('refuses If-Match %j at version 3', (ifMatch) => {
    expect(() => requireVersion(ifMatch, at(3))).toThrow(expect.objectContaining({ code: 'version-differs', status: 412 }));
  });

  it('refuses any where there is nothing', () => {
    expect(() => requireVersion('*', at(0))).toThrow(expect.objectContaining({ code: 'version-differs' }));
    expect(() => requireVersion('"0"', at(0))).toThrow(expect.objectContaining({ code: 'version-differs' }));
    expect(() => requireVersion(undefined, at(0))).not.toThrow();
  });
});
