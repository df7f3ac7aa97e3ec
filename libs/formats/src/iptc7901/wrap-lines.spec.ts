import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LINE_LENGTH, unwrapLines, wrapLines } from './wrap-lines.js';

describe('wrapLines', () => {
  const word = fc.oneof(
    fc.constantFrom('<', '\\', 'a<', 'a\\', '', ' ', 'x'.repeat(69), 'y'.repeat(137)),
    fc.string({ unit: 'binary-ascii', maxLength: 9 }).map((text) => text.replace(/[\0-\x1f\x7f]/g, '')),
  );
  const line = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => words.join(' '));

  it('keeps within the width, makes no line blank, and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const wrapped = wrapLines(lines);
        for (const written of wrapped) {
          expect(written.length).toBeLessThanOrEqual(LINE_LENGTH);
          expect(written.trim()).not.toBe('');
        }
        expect(unwrapLines(wrapped)).toEqual(lines);
      }),
      { numRuns: 500 },
    );
  });

  it('breaks at spaces, and inside a word only where it must', () => {
    const address = `https://northwire.example/${'a'.repeat(60)}`;
    expect(wrapLines([`See ${address} for more.`])).toEqual([
      'See',
      `${address.slice(0, 68)}\\`,
      `${address.slice(68)} for more.`,
    ]);
  });
});
