import type { Block, Inline, Mark } from '@wireroom/contracts';
import fc from 'fast-check';
import { anyAddress, anyLine, anyLines } from './any-text.fixture.js';

const href = fc.oneof(anyAddress, fc.constantFrom('mailto:desk@c.test', 'tel:+4712345678'));

interface Pick {
  readonly type: Mark['type'];
  readonly from: number;
  readonly to: number;
  /** Letters of the first and last word that stay outside. */
  readonly inset: number;
  readonly href: string;
}

/**
 * Marks as a reader would make them: on words, or on parts of plain ones; nested, side by side, over the same words; never crossing,
 * none inside another of its type.
 */
function inline(text: string, picks: readonly Pick[]): Inline {
  const words = [...text.matchAll(/[^\s]+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  const marks: Mark[] = [];
  for (const pick of picks) {
    const first = Math.min(pick.from, pick.to) % words.length;
    const last = Math.max(first, Math.max(pick.from, pick.to) % words.length);
    const start = words[first]![0] + insetOf(text, words[first]!, pick.inset);
    const end = words[last]![1] - (first === last ? 0 : insetOf(text, words[last]!, pick.inset));
    const mark: Mark = { type: pick.type, start, end, ...(pick.type === 'link' ? { href: pick.href } : {}) };
    if (marks.every((other) => fits(other, mark))) marks.push(mark);
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.length === 0 ? { text } : { text, marks };
}

/** Only plain words are cut, so that no sign is torn apart. */
function insetOf(text: string, [start, end]: readonly [number, number], inset: number): number {
  return inset < end - start && /^[a-z]+$/.test(text.slice(start, end)) ? inset : 0;
}

function fits(a: Mark, b: Mark): boolean {
  if (a.end <= b.start || b.end <= a.start) return true;
  return a.type !== b.type && ((a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end));
}

const picks = fc.array(
  fc.record({
    type: fc.constantFrom<Mark['type'][]>('link', 'emphasis', 'strong', 'sub', 'sup'),
    from: fc.nat(7),
    to: fc.nat(7),
    inset: fc.constantFrom(0, 0, 1, 2),
    href,
  }),
  { maxLength: 5 },
);
/** One line with marks. */
export const anyInline = fc.tuple(anyLine, picks).map(([text, chosen]) => inline(text, chosen));
const broken = fc.tuple(anyLines, picks).map(([text, chosen]) => inline(text, chosen));

const list: fc.Arbitrary<Block> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(broken, fc.nat(4)), { minLength: 1, maxLength: 6 }))
  .map(([ordered, items]) => {
    let level = -1;
    return {
      type: 'list',
      ordered,
      items: items.map(([item, wanted]) => {
        level = Math.min(wanted, level + 1);
        return level > 0 ? { ...item, depth: level } : item;
      }),
    };
  });

const cell = fc
  .tuple(fc.oneof({ weight: 9, arbitrary: anyInline }, { weight: 1, arbitrary: fc.constant({ text: '' }) }), fc.boolean())
  .map(([text, header]) => (header ? { ...text, header } : text));
/** A row has something in it; a table of a single cell is a frame around a text. */
const table: fc.Arbitrary<Block> = fc
  .tuple(
    fc
      .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
      .filter((rows) => rows.every((row) => row.some(({ text }) => text !== '')) && rows.flat().length > 1),
    fc.option(anyLine, { nil: undefined }),
  )
  .map(([rows, caption]) => (caption === undefined ? { type: 'table', rows } : { type: 'table', rows, caption }));

/** A credit in brackets is read without them. */
const credit = anyLine.filter((text) => !/^\(.+\)$/.test(text));
const described = fc.record({ alt: anyLine, caption: anyLine, credit }, { requiredKeys: [] });
/** Every picture has a file of its own: `anyBlocks` numbers them. */
const figure: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: described.map((words): Block => ({ type: 'figure', href: 'https://a.test/picture', ...words })) },
  { weight: 1, arbitrary: fc.record({ caption: anyLine }).map((words): Block => ({ type: 'figure', ...words })) },
);

/** Spaces, empty lines and tabs count; something is to be seen. */
const preformatted: fc.Arbitrary<Block> = fc
  .array(fc.tuple(fc.constantFrom('', '  ', '\n', '\t', '\n\n    '), anyLine, fc.constantFrom('', '  ', '\n', '\t|\t')), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts): Block => ({ type: 'preformatted', text: parts.map((part) => part.join('')).join('\n') }));

const embed: fc.Arbitrary<Block> = fc
  .record({ href: anyAddress, text: anyLines }, { requiredKeys: ['href'] })
  .map((parts): Block => ({ type: 'embed', ...parts }));

const block: fc.Arbitrary<Block> = fc.oneof(
  broken.map((text): Block => ({ type: 'paragraph', ...text })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), anyInline).map(([level, text]): Block => ({ type: 'heading', level, ...text })),
  broken.map((text): Block => ({ type: 'quote', ...text })),
  fc
    .tuple(
      broken,
      fc.oneof(
        anyLine.map((line) => `By ${line}`),
        anyAddress,
      ),
    )
    .map(([text, cite]): Block => ({ type: 'quote', ...text, cite })),
  figure,
  preformatted,
  embed,
  list,
  table,
);

/** Bodies as a reader would give them. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) =>
    blocks.map((entry, index) =>
      entry.type === 'figure' && entry.href !== undefined ? { ...entry, href: `${entry.href}-${index}.jpg` } : entry,
    ),
  );
