import { describe, expect, it } from '@jest/globals';
import { valueRows } from './value-rows.js';

describe('valueRows', () => {
  it('numbers the parameters row by row', () => {
    const columns: [string, unknown[]][] = [
      ['uuid', ['a', 'b']],
      ['int', [1, 2]],
    ];
    expect(valueRows(columns)).toEqual({ sql: 'values ($1::uuid, $2::int), ($3::uuid, $4::int)', parameters: ['a', 1, 'b', 2] });
    expect(valueRows(columns.map(([type, values]) => [type, values.slice(1)]))).toEqual({
      sql: 'values ($1::uuid, $2::int)',
      parameters: ['b', 2],
    });
  });
});
