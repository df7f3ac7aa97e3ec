import { describe, expect, it } from '@jest/globals';
import { refuseDeep } from './refuse-deep.js';

describe('refuseDeep', () => {
  const nested = (depth: number) => JSON.parse('{"a":['.repeat(depth) + ']}'.repeat(depth));

  it('lets pass what documents have', () => {
    expect(() => refuseDeep(nested(60))).not.toThrow();
    expect(() => refuseDeep('text')).not.toThrow();
  });

  it('refuses what is far deeper, without going to its end', () => {
    expect(() => refuseDeep(nested(50_000))).toThrow(expect.objectContaining({ code: 'limit-exceeded' }));
  });
});
