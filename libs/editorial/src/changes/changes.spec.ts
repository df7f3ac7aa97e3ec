import { describe, expect, it } from '@jest/globals';
import type { Article, Block } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import fc from 'fast-check';
import { alignBlocks } from './align-blocks.js';
import { revisionChanges } from './revision-changes.js';
import { textRuns } from './text-runs.js';

const p = (text: string): Block => ({ type: 'paragraph', text });
const body = (...texts: string[]): Partial<Article> => ({ body: texts.map(p) });
const changes = (before: Partial<Article>, after: Partial<Article>) =>
  revisionChanges(anArticle({ language: 'en', ...before }), anArticle({ language: 'en', ...after, revision: 2 }));

describe('textRuns', () => {
  it('marks numbers, names and quotations among what changed', () => {
    expect(textRuns('Police said 12 people were hurt.', 'Police said 15 people were hurt.')).toEqual([
      { op: 'same', text: 'Police said ' },
      { op: 'removed', text: '12', marks: ['figure'] },
      { op: 'added', text: '15', marks: ['figure'] },
      { op: 'same', text: ' people were hurt.' },
    ]);
    expect(textRuns('The mayor, Jon Berg, spoke.', 'The mayor, Eva Lund, spoke.')).toEqual([
      { op: 'same', text: 'The mayor, ' },
      { op: 'removed', text: 'Jon Berg', marks: ['name'] },
      { op: 'added', text: 'Eva Lund', marks: ['name'] },
      { op: 'same', text: ', spoke.' },
    ]);
    expect(textRuns('“We will wait,” she said.', '“We will not wait,” she said.')).toContainEqual({
      op: 'added',
      text: 'not ',
      marks: ['quotation'],
    });
  });

  it('takes one capital for a name in English, two in German', () => {
    const marked = (from: string, to: string, language: string) =>
      textRuns(from, to, language).filter(({ marks }) => marks?.includes('name')).length;
    expect(marked('we saw it', 'we saw Oslo', 'en')).toBe(1);
    expect(marked('wir sahen es', 'wir sahen Häuser', 'de')).toBe(0);
    expect(marked('wir sahen sie', 'wir sahen Eva Lund', 'de')).toBe(1);
  });

  const words = fc.array(fc.constantFrom('a', 'storm', '12', 'Oslo', ',', '“', '”', ' ', '.', '\n', 'ß', '😀', '東京'), {
    maxLength: 30,
  });
  it('loses no letter of either text', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const runs = textRuns(from.join(' '), to.join(' '));
        const without = (op: string) =>
          runs
            .filter((run) => run.op !== op)
            .map(({ text }) => text)
            .join('');
        expect([without('added'), without('removed')]).toEqual([from.join(' '), to.join(' ')]);
      }),
    );
  });

  it('tells texts that have nothing in common as replaced, in bounded time', () => {
    const text = (letter: string) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}`).join(' ');
    expect(new Set(textRuns(text('a'), text('b')).map(({ op }) => op))).toEqual(new Set(['removed', 'added']));
  });
});

describe('alignBlocks', () => {
  it('pairs what was rewritten, and tells what moved once', () => {
    const lead = 'A storm hit the coast on Monday.';
    const rewritten = 'A heavy storm hit the coast late on Monday.';
    expect(
      alignBlocks(
        [lead, 'Trains stopped.', 'Schools closed.'],
        ['New: schools stay shut.', rewritten, 'Schools closed.', 'Trains stopped.'],
      ),
    ).toEqual([{ after: 0 }, { before: 0, after: 1 }, { before: 2, after: 2 }, { before: 1, after: 3, moved: true }]);
  });

  it('places every block of both bodies once', () => {
    const texts = fc.array(fc.constantFrom('one', 'two', 'two three', 'three', 'a b c', 'a b d'), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const aligned = alignBlocks(before, after);
        const places = (side: 'before' | 'after') => aligned.flatMap((each) => each[side] ?? []);
        expect(places('before').sort((a, b) => a - b)).toEqual(before.map((_, n) => n));
        expect(places('after')).toEqual(after.map((_, n) => n));
      }),
    );
  });
});

describe('revisionChanges', () => {
  it('says nothing of revisions that are alike', () => {
    const { properties, blocks, words } = changes(body('One.', 'Two.'), body('One.', 'Two.'));
    expect(properties).toEqual([]);
    expect(blocks.map(({ change }) => change)).toEqual(['same', 'same']);
    expect(words).toEqual({ added: 0, removed: 0, figures: 0, names: 0, quotations: 0 });
  });

  it('tells headline word by word, status as a whole', () => {
    const { properties } = changes(
      { headline: 'Storm hits coast', pubStatus: 'usable' },
      { headline: 'Storm leaves coast', pubStatus: 'canceled' },
    );
    expect(properties).toMatchObject([
      {
        property: 'headline',
        runs: [{ text: 'Storm ' }, { op: 'removed', text: 'hits' }, { op: 'added', text: 'leaves' }, { text: ' coast' }],
      },
      { property: 'pubStatus', before: 'usable', after: 'canceled' },
    ]);
  });

  it('counts the words that came and went, and sees a change of style', () => {
    const before = { body: [p('Some 12 boats sank.'), p('Nobody was hurt.')] };
    const after = {
      body: [p('Some 13 boats sank.'), { type: 'heading', level: 2, text: 'Nobody was hurt.' } as Block, p('More soon.')],
    };
    const { blocks, words } = changes(before, after);
    expect(blocks.map(({ change, before: from, after: to }) => [change, from, to])).toEqual([
      ['changed', 0, 0],
      ['restyled', 1, 1],
      ['added', undefined, 2],
    ]);
    expect(words).toEqual({ added: 3, removed: 1, figures: 2, names: 0, quotations: 0 });
  });
});
