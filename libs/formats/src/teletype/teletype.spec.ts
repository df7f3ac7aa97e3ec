import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { fontMarks } from './font-marks.js';
import { readTypographicCodes } from './typographic-codes.js';
import { WireCharset } from './wire-charset.js';
import { findFrames } from './wire-frames.js';
import { wireParagraphs } from './wire-paragraphs.js';

const ascii = (text: string) => Buffer.from(text, 'latin1');

function decoded(bytes: Uint8Array, contentType?: string): { text: string; repairs: string[] } {
  const charset = new WireCharset(bytes, contentType);
  const text = charset.decode(bytes);
  return { text, repairs: charset.repairs.map(({ detail }) => detail!) };
}

describe('findFrames', () => {
  const shape = (text: string) =>
    findFrames(ascii(text)).map((frame) =>
      'fragment' in frame
        ? 'fragment'
        : [frame.header, frame.text, frame.trailer]
            .map((part) => part && Buffer.from(part).toString())
            .concat(frame.missing.join()),
    );

  it.each([
    ['whole', '\x01abc001 h\x02t\x03e\x04', [['abc001 h', 't', 'e', '']]],
    ['without start of text', '\x01abc001 h t\x03e\x04', [['abc001 h t', undefined, 'e', 'STX']]],
    ['without end of text', '\x01abc001 h\x02t\x04', [['abc001 h', 't', '', 'ETX']]],
    [
      'cut off by the next',
      '\x01abc001 h\x02t\x01abc002 h\x02u\x03\x04',
      [
        ['abc001 h', 't', '', 'ETX,EOT'],
        ['abc002 h', 'u', '', ''],
      ],
    ],
    ['cut off by the end', '\x01abc001 h\x02t', [['abc001 h', 't', '', 'ETX,EOT']]],
    ['without a heading', 'abc001 h\x02t\x03\x04', [['abc001 h', 't', '', 'SOH']]],
    ['with noise in its text', '\x01abc001 h\x02t\x01\x02t\x03\x04', [['abc001 h', 't\x01\x02t', '', '']]],
    [
      'the rest of one before',
      `${'lost words '.repeat(9)}\x03\x04\x01abc001 h\x02t\x03\x04`,
      ['fragment', ['abc001 h', 't', '', '']],
    ],
  ])('finds a message %s', (_, text, frames) => {
    expect(shape(text)).toEqual(frames);
  });
});

describe('WireCharset', () => {
  it.each([
    ['windows-1252', 'windows-1252', 'Die Überfahrt „kostet“ künftig weniger – für Schüler.'],
    ['cp850', 'cp850', 'Die Überfahrt für Schüler und Rentner kostet künftig die Hälfte.'],
    ['cp437', 'cp850', 'Le président a été élu à la présidence, après une soirée très agitée.'],
    ['iso-8859-15', 'iso-8859-15', 'Die Fahrt kostet 14 € für Schüler.'],
  ])('reads %s without being told', (charset, guessed, text) => {
    expect(decoded(iconv.encode(text, charset))).toEqual({ text, repairs: [guessed] });
  });

  it('keeps apostrophes of windows-1252 between letters', () => {
    const text = 'L’été à l’île n’est pas qu’une fête d’août.';
    expect(decoded(iconv.encode(text, 'windows-1252')).text).toBe(text);
  });

  it('reads national variants of seven bits where the transport names one', () => {
    expect(decoded(ascii('F}r [ltere: 5 ~'), 'text/plain; charset=DIN_66003').text).toBe('Für Ältere: 5 ß');
    expect(decoded(ascii('Sm|rg}s {r gott'), 'text/plain; charset=SEN_850200_B').text).toBe('Smörgås är gott');
    expect(decoded(ascii('[sic] {x}')).text).toBe('[sic] {x}');
  });

  it('reads variants that escape sequences put in force', () => {
    expect(decoded(ascii('a[b \x1b(KGr}~e\x1b(B a[b')).text).toBe('a[b Grüße a[b');
  });

  it('takes the word of the transport for an eight-bit charset, and says when it is unknown', () => {
    expect(decoded(iconv.encode('Škoda und Čáslav', 'iso-8859-2'), 'text/plain; charset=iso-8859-2').text).toBe(
      'Škoda und Čáslav',
    );
    expect(decoded(iconv.encode('für Schüler', 'latin1'), 'text/plain; charset=x-none').repairs).toEqual([
      'x-none',
      'windows-1252',
    ]);
  });
});

describe('readTypographicCodes', () => {
  it.each([
    ['kill word', 'Ola Ekk\x18 Ek won', 'Ola Ek won'],
    ['instructions', 'a\x0cbf 10\x0bb', 'ab'],
    ['a page feed', 'a\x0cb', 'a\nb'],
    ['quads', 'left\x1cright\x1d\njust\x1e', 'left\nright\njust\n'],
    ['column breaks', 'a\x1fb', 'a\tb'],
    ['accents over letters', "caf´ cafe\b' a\b` c\b,", 'caf´ café à ç'],
    ['idle codes', '\0\x16a\x7fb', 'ab'],
    ['teleprinter line ends', 'a\r\r\nb\r\n\nc\rd', 'a\nb\n\nc\nd'],
  ])('reads %s', (_, text, read) => {
    expect(readTypographicCodes(text)).toBe(read);
  });
});

describe('fontMarks', () => {
  it('makes marks of font codes and moves links', () => {
    const text = 'The \x12last\x11 round \x13at a.test\x11';
    const link = { type: 'link' as const, start: 21, end: 27, href: 'https://a.test/' };
    expect(fontMarks({ type: 'paragraph', text, marks: [link] })).toEqual({
      type: 'paragraph',
      text: 'The last round at a.test',
      marks: [
        { type: 'emphasis', start: 4, end: 8 },
        { type: 'strong', start: 15, end: 24 },
        { ...link, start: 18, end: 24 },
      ],
    });
  });
});

describe('wireParagraphs', () => {
  const long = 'a line that was filled up to its end by a machine that counts columns';

  it('joins wrapped lines and begins paragraphs at indents, blank lines, flush codes and short lines', () => {
    const lines = [`   ${long}`, 'and went on.', `   ${long}`, long, 'to the end.<', long, 'and more', '', long, 'short', long];
    expect(wireParagraphs(lines)).toEqual([
      `${long} and went on.`,
      `${long} ${long} to the end.`,
      `${long} and more`,
      `${long} short`,
      long,
    ]);
  });

  it('keeps the lines of a table and tells it from the words above it', () => {
    expect(wireParagraphs(['   Results:', '   Vik - Holm       2:1', '   Sund - Skarholm   0:0'])).toEqual([
      'Results:',
      '   Vik - Holm       2:1\n   Sund - Skarholm   0:0',
    ]);
  });
});
