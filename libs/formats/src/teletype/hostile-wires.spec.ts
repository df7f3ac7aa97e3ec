import { describe, expect, it } from '@jest/globals';
import { Fault, Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { readDocument } from '../read-document.js';

const ascii = (text: string) => Buffer.from(text, 'latin1');

describe('wires of any bytes', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\x01',
      '\x02',
      '\x03',
      '\x04',
      '\x16',
      '\x1f',
      '\r\r\n',
      '\n',
      '^',
      '<',
      '=',
      '\t',
      '   ',
      '\b',
      '\x18',
      '\x0c',
      '\x0b',
      '\x1b(K',
      '`',
    ),
    fc.constantFrom(
      'abc123 4 i 20 nwr',
      'a0123',
      'r a\x13\x11 BC-Slug 09-12 0100',
      'Eds: HOLD',
      'KILL',
      '(Sperrfrist',
      'Adv15',
      '# Notizblock',
      'AP-WF-09-12-16 0123GMT',
      '131137 GMT Nov 13',
    ),
    fc.constantFrom(
      'wrm0001 4 gen 3 wireroom 1',
      'Status: usable',
      'Wireroom facts',
      'Copy: headline, text',
      '| a',
      '[Picture]',
      '[x](y)',
      '> -- ',
      '\\',
    ),
    fc.string({ maxLength: 12 }),
    fc.uint8Array({ maxLength: 6 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  );

  it.each([
    '\x01abc123 4 i 20 nwr\r\r\n\x02',
    '\x16\x16\x01a0123\x1fselec\r\nr a\x13\x11 BC-Slug 09-12 0100\r\n\x02',
    '\x01wrm0001 4 gen 3 wireroom 1\r\r\n\x02Status: usable<\r\r\n',
  ])('give valid items or a fault behind %j', async (start) => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const document = await readDocument(ascii(start + pieces.join('')));
        for (const entry of document.items) {
          if ('item' in entry) expect(Item.safeParse(entry.item).error).toBeUndefined();
          else expect(entry.fault).toBeInstanceOf(Fault);
        }
      }),
      { numRuns: 200 },
    );
  });

  const MANY = 100_000;
  it.each([
    '\x18',
    '\b',
    '\x0c',
    '\x1b(',
    '<',
    '^',
    '=\n',
    '\t\n',
    'a/',
    '(',
    '\x01a1 ',
    '\x02',
    '``',
    '   a\n',
    'a   b\n',
    '[',
    '[a](',
    ' [a="',
    '\\',
    '|',
    'Medium: x\n',
    '> ',
    'a b ',
    '\x0e',
    '#',
  ])('are read in linear time when there are many %j', async (text) => {
    for (const start of [
      '\x01abc123 4 i 20 nwr\r\r\n\x02',
      '\x01a0123\x1fselec\r\nr a\x13\x11 BC-Slug 09-12 0100\r\n\x02',
      '\x01wrm0001 4 gen 3 wireroom 1\r\r\n\x02Status: usable<\r\r\nCopy: text\r\r\n\r\r\n',
    ]) {
      try {
        const document = await readDocument(ascii(start + text.repeat(MANY)));
        expect(document.items.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toMatchObject({ code: 'limit-exceeded' });
      }
    }
  });
});
