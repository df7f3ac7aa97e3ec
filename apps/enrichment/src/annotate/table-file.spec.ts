import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Fault } from '@wireroom/contracts';
import { writeTableFile } from '../../build/table-file.mjs';
import { readTableFile } from './table-file.js';

const directory = mkdtempSync(join(tmpdir(), 'tables-'));

describe('a table file', () => {
  it('gives back what was written, whatever the lengths', () => {
    writeTableFile(
      join(directory, 'a.bin'),
      { note: 'drei Äpfel' },
      {
        one: Uint8Array.of(1, 2, 3),
        two: Uint32Array.of(4_000_000_000),
        three: Int32Array.of(-5, 6),
        four: Uint16Array.of(7, 8, 9),
      },
    );
    const table = readTableFile('a.bin', directory);
    expect(table.meta).toEqual({ note: 'drei Äpfel' });
    expect([...table.bytes('one')]).toEqual([1, 2, 3]);
    expect([...table.words('two')]).toEqual([4_000_000_000]);
    expect([...table.integers('three')]).toEqual([-5, 6]);
    expect([...table.characters('four')]).toEqual([7, 8, 9]);
  });

  it('is missed with a fault that says what to run', () => {
    const read = () => readTableFile('b.bin', directory);
    expect(read).toThrow(Fault);
    expect(read).toThrow(expect.objectContaining({ code: 'tables-missing', outcome: 'halt' }));
  });
});
