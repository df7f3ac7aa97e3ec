import { describe, expect, test } from '@jest/globals';
import type { Mark } from '@wireroom/contracts';
import fc from 'fast-check';
import { type Segment, type Span, segmentText, spansWithin } from './segment-text.js';

const TEXT = 'The mayor of Paris, Texas said';

describe('segmentText', () => {
  test('a text without anything is one piece', () => {
    expect(segmentText(TEXT, [], [])).toEqual([{ kind: 'text', text: TEXT, start: 0, annotations: [] }]);
  });

  test('overlapping annotations share the piece in which they meet', () => {
    const spans = [span('Paris', 0), span('Paris, Texas', 1), span('Texas said', 2)];
    expect(segmentText(TEXT, [], spans).map((piece) => shown(piece))).toEqual([
      'The mayor of  []',
      'Paris [0 1]',
      ',  [1]',
      'Texas [1 2]',
      ' said [2]',
    ]);
  });

  test('a mark stays whole while annotations cross its edge', () => {
    const link: Mark = { type: 'link', start: 4, end: 18, href: 'https://example.org/' };
    const pieces = segmentText(TEXT, [link], [span('Paris, Texas', 0)]);
    expect(pieces.map((piece) => shown(piece))).toEqual(['The  []', 'link(mayor of  [], Paris [0])', ', Texas [0]', ' said []']);
  });

  test('marks nest, outer first, whatever order they come in', () => {
    const marks: Mark[] = [
      { type: 'strong', start: 4, end: 9 },
      { type: 'link', start: 4, end: 18 },
      { type: 'emphasis', start: 13, end: 18 },
    ];
    expect(shown(segmentText(TEXT, marks, [])[1])).toBe('link(strong(mayor []),  of  [], emphasis(Paris []))');
  });

  test('offsets beyond the text and empty spans do no harm', () => {
    const spans = [
      { start: 26, end: 99, annotation: 0 },
      { start: 5, end: 5, annotation: 1 },
      { start: 200, end: 210, annotation: 2 },
    ];
    expect(segmentText(TEXT, [], spans).map((piece) => shown(piece))).toEqual(['The mayor of Paris, Texas  []', 'said [0]']);
  });

  test('no character is lost or doubled, and each has exactly the annotations that cover it', () => {
    const spans = fc.array(fc.record({ start: fc.nat(40), end: fc.nat(40), annotation: fc.nat(5) }), { maxLength: 8 });
    const marks = fc.array(fc.record({ type: fc.constant('strong' as const), start: fc.nat(40), end: fc.nat(40) }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), marks, spans, (text, someMarks, someSpans) => {
        const leaves = segmentText(text, someMarks, someSpans).flatMap(leavesOf);
        expect(leaves.map((leaf) => leaf.text).join('')).toBe(text);
        for (const leaf of leaves) {
          for (let at = leaf.start; at < leaf.start + leaf.text.length; at++) {
            const covering = someSpans.filter((each) => each.start <= at && each.end > at).map((each) => each.annotation);
            expect([...leaf.annotations].sort()).toEqual([...new Set(covering)].sort());
          }
        }
      }),
    );
  });
});

test('spansWithin moves offsets of a list into its item', () => {
  const items = 'Oslo\nRome, Italy';
  const spans = [{ start: items.indexOf('Rome'), end: items.length, annotation: 3 }];
  expect(spansWithin(spans, 0, 4)).toEqual([]);
  expect(spansWithin(spans, 5, items.length)).toEqual([{ start: 0, end: 11, annotation: 3 }]);
});

function span(words: string, annotation: number): Span {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, annotation };
}

function shown(piece: Segment | undefined): string {
  if (piece === undefined) return 'nothing';
  if (piece.kind === 'text') return `${piece.text} [${piece.annotations.join(' ')}]`;
  return `${piece.mark.type}(${piece.children.map(shown).join(', ')})`;
}

function leavesOf(piece: Segment): Extract<Segment, { kind: 'text' }>[] {
  return piece.kind === 'text' ? [piece] : piece.children.flatMap(leavesOf);
}
