import { describe, expect, it } from '@jest/globals';
import { splitParagraphs } from './split-paragraphs.js';

const WRAPPED = `The council of the small town at the mouth of the river has decided to
build a second bridge, and it will be open before the winter after next,
the mayor said.
   Work on it starts in May, when the water is low enough for the cranes to
stand on the bank.`;

describe('splitParagraphs', () => {
  it.each([
    ['blank lines', 'one\r\n\r\n  two \n \nthree', ['one', 'two', 'three']],
    ['one paragraph a line', 'First line.\nSecond line, which is a good deal longer than the first one was.\nThird.', 3],
    ['wrapped lines and an indent', WRAPPED, 2],
    ['verse', 'Roses are red\nviolets are blue\nsugar is sweet\nand so are you', 4],
    ['old line ends', 'one\r\rtwo\u2029three', ['one', 'two', 'three']],
    ['a table', 'Name    Goals\nBerg        3\nLind        1', ['Name    Goals\nBerg        3\nLind        1']],
    ['nothing', ' \n\n', []],
  ])('splits %s', (_name, text, expected) => {
    const paragraphs = splitParagraphs(text);
    if (typeof expected === 'number') expect(paragraphs).toHaveLength(expected);
    else expect(paragraphs).toEqual(expected);
  });

  it('joins wrapped lines with a space, words with a hyphen without', () => {
    expect(splitParagraphs(WRAPPED)[0]).toMatch(/decided to build a second bridge, .* winter after next, the mayor said\.$/);
    const hyphen =
      'The crews could not reach two of the weak points in the line to the well-\nknown islands before the wind had turned to the north, the operator said\nlate on Monday.';
    expect(splitParagraphs(hyphen)[0]).toContain('well-known islands');
  });
});
