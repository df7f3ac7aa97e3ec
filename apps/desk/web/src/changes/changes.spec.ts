import { describe, expect, test } from '@jest/globals';
import type { BlockChange, TextRun } from '@wireroom/contracts';
import fc from 'fast-check';
import { changesText } from './changes-text.js';
import { foldSame } from './fold-same.js';
import { byWeight, propertyName } from './property-name.js';
import { propertyRuns } from './property-runs.js';
import { runsOfSide, splitRuns } from './split-runs.js';
import { comparedWith, readStoryAddress, storyQuery } from './story-view.js';

describe('the view in the address', () => {
  test.each([
    ['', { view: 'text' }],
    ['?view=inline', { view: 'inline' }],
    ['?view=side&since=2', { view: 'side', since: 2 }],
  ] as const)('%j goes in and comes out', (search, address) => {
    expect(readStoryAddress(search)).toEqual(address);
    expect(storyQuery(address)).toBe(search);
  });

  test.each(['?view=upside-down', '?since=2', '?view=text&since=1'])('%s is the text', (search) => {
    expect(readStoryAddress(search)).toEqual({ view: 'text' });
  });

  test.each(['0', '-1', 'x', '1.5', ''])('since %j is left out', (since) => {
    expect(readStoryAddress(`?view=side&since=${since}`)).toEqual({ view: 'side' });
  });

  test('an older revision is one that is there', () => {
    expect(comparedWith(4, [5, 4, 2, 1])).toBe(2);
    expect(comparedWith(4, [5, 4, 2, 1], 1)).toBe(1);
    expect(comparedWith(4, [5, 4, 2, 1], 3)).toBe(2);
    expect(comparedWith(4, [5, 4, 2, 1], 5)).toBe(2);
    expect(comparedWith(1, [2, 1])).toBeUndefined();
  });
});

const run = fc.record({
  op: fc.constantFrom('same' as const, 'added' as const, 'removed' as const),
  text: fc.stringMatching(/^[ab\n\t]{1,8}$/),
});
const textOf = (runs: readonly TextRun[]) => runs.map(({ text }) => text).join('');

describe('runs', () => {
  test('are cut where items of a list end, each part with what became of it', () => {
    const runs: TextRun[] = [
      { op: 'same', text: 'Oslo\n' },
      { op: 'removed', text: 'Rome\n12', marks: ['figure'] },
      { op: 'added', text: 'Paris' },
    ];
    expect(splitRuns(runs, '\n')).toEqual([
      [{ op: 'same', text: 'Oslo' }],
      [{ op: 'removed', text: 'Rome', marks: ['figure'] }],
      [
        { op: 'removed', text: '12', marks: ['figure'] },
        { op: 'added', text: 'Paris' },
      ],
    ]);
    expect(splitRuns([], '\n')).toEqual([[]]);
  });

  test('lose nothing when they are cut, and of each side only what is of the other', () => {
    fc.assert(
      fc.property(fc.array(run, { maxLength: 8 }), (runs) => {
        expect(splitRuns(runs, '\n').map(textOf).join('\n')).toBe(textOf(runs));
        const before = runs.filter(({ op }) => op !== 'added');
        expect(textOf(runsOfSide(runs, 'before'))).toBe(textOf(before));
        expect(runsOfSide(runs, 'after').some(({ op }) => op === 'removed')).toBe(false);
      }),
    );
  });
});

const block = (change: BlockChange['change']): BlockChange => ({ change, type: 'paragraph' });
const shape = (changes: readonly BlockChange['change'][]) =>
  foldSame(changes.map(block)).map((stretch) => (stretch.kind === 'folded' ? stretch.blocks.length : stretch.block.change));

describe('unchanged stretches', () => {
  test('are folded but for what stands beside a change', () => {
    expect(shape(['same', 'same', 'same', 'changed', 'same', 'same', 'same', 'same', 'added'])).toEqual([
      2,
      'same',
      'changed',
      'same',
      2,
      'same',
      'added',
    ]);
  });

  test('of one block are left, and a text without a change is one fold', () => {
    expect(shape(['same', 'same', 'moved', 'same', 'same', 'same', 'removed'])).toEqual([
      'same',
      'same',
      'moved',
      'same',
      'same',
      'same',
      'removed',
    ]);
    expect(shape(['same', 'same', 'same'])).toEqual([3]);
    expect(shape([])).toEqual([]);
  });

  test('keep every block in its place, and never fold a change', () => {
    const change = fc.constantFrom<BlockChange['change'][]>('same', 'same', 'same', 'changed', 'moved');
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const blocks = changes.map(block);
        const stretches = foldSame(blocks);
        const flat = stretches.flatMap((each) => (each.kind === 'folded' ? each.blocks : [each.block]));
        expect(flat).toEqual(blocks);
        for (const each of stretches) {
          expect(each.kind === 'folded' ? each.blocks[0] : each.block).toBe(blocks[each.place]);
          if (each.kind === 'folded') expect(each.blocks.every((one) => one.change === 'same')).toBe(true);
        }
      }),
    );
  });
});

describe('the summary', () => {
  const words = { added: 0, removed: 0, figures: 0, names: 0, quotations: 0 };

  test.each([
    [{ added: 12, removed: 3, figures: 2, names: 1 }, '12 words added, 3 removed; 2 figures, 1 name changed'],
    [{ added: 1 }, '1 word added'],
    [{ removed: 1_200 }, '1,200 words removed'],
    [{ added: 4, quotations: 4 }, '4 words added; 4 words in quotations changed'],
    [{}, 'No word of the text changed'],
  ])('of %j is “%s”', (given, text) => {
    expect(changesText({ words: { ...words, ...given }, blocks: [block('same')] })).toBe(text);
  });

  test('tells what moved, and what is only set in another way', () => {
    expect(changesText({ words, blocks: [block('moved'), block('restyled')] })).toBe('1 block moved');
    expect(changesText({ words, blocks: [block('restyled')] })).toBe('No word changed, only how some are set');
  });
});

describe('properties', () => {
  test('stand in the order in which they matter, also those that are not known here', () => {
    const changed = ['versionCreated', 'somethingNew', 'headline', 'toString', 'pubStatus'].map((property) => ({ property }));
    expect(changed.sort(byWeight).map(({ property }) => propertyName(property))).toEqual([
      'Status',
      'Headline',
      'This version',
      'Something new',
      'To string',
    ]);
  });

  test.each([
    ['pubStatus', 'usable', 'canceled', ['-Usable', '+Killed']],
    ['urgency', undefined, 3, ['+3']],
    ['keywords', ['fire', 'Leeds'], ['Leeds', 'mill'], ['-fire', '+mill']],
    ['subjects', [{ code: '01' }], [{ code: '01', name: 'Arts' }], ['-01', '+Arts']],
    ['edNotes', [{ text: 'Old', public: false }], [], ['-Old']],
    ['embargoUntil', '2026-03-01', undefined, ['-Sun 1 Mar 2026']],
    ['keywords', ['a', 'b'], ['b', 'a'], ['=in another order, or in what is not shown of it']],
    ['newThing', { a: 1 }, 'b', ['-{"a":1}', '+b']],
  ])('%s from %j to %j', (property, before, after, shown) => {
    const signs = { added: '+', removed: '-', same: '=' };
    expect(propertyRuns({ property, before, after }).map(({ op, text }) => signs[op] + text)).toEqual(shown);
  });

  test('that are texts come word by word as they are', () => {
    const runs: TextRun[] = [{ op: 'same', text: 'Fire' }];
    expect(propertyRuns({ property: 'headline', before: 'Fire', after: 'Fire', runs })).toBe(runs);
  });
});
