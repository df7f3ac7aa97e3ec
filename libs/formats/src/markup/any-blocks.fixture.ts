import type { Block, Inline, Mark } from '@wireroom/contracts';
import fc from 'fast-check';

/** Words as they stand in copy, with the characters that markup must escape. */
const word = fc.oneof(
  fc.constantFrom('rain', 'Straße', 'AT&T', '<b>', '"quoted"', "it's", '東京', '😀', '&amp;', '5<6', 'é', 'ок'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => /^[^\s\p{C}\p{Z}\p{M}]+$/u.test(text)),
);
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const href = fc.constantFrom('https://a.test/x?y=1&z=%20', 'http://b.test/', 'mailto:desk@c.test');

/** Marks on word boundaries, nested, no two of one type touching: as a reader would make them. */
function inline(text: string, picks: readonly { type: Mark['type']; from: number; to: number; href: string }[]): Inline {
  const starts = [...text.matchAll(/\S+/g)].map((match) => [match.index, match.index + match[0].length] as const);
  const marks: Mark[] = [];
  for (const pick of picks) {
    const [start] = starts[Math.min(pick.from, pick.to) % starts.length]!;
    const [, end] = starts[Math.max(Math.min(pick.from, pick.to) % starts.length, Math.max(pick.from, pick.to) % starts.length)]!;
    const mark: Mark = { type: pick.type, start, end, ...(pick.type === 'link' ? { href: pick.href } : {}) };
    if (marks.every((other) => other.type !== mark.type && isNestedOrApart(other, mark))) marks.push(mark);
  }
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return marks.length === 0 ? { text } : { text, marks };
}

function isNestedOrApart(a: Mark, b: Mark): boolean {
  if (a.end <= b.start || b.end <= a.start) return true;
  const aHoldsB = a.start <= b.start && b.end <= a.end;
  const bHoldsA = b.start <= a.start && a.end <= b.end;
  return (aHoldsB || bHoldsA) && !(aHoldsB && bHoldsA);
}

const picks = fc.array(
  fc.record({
    type: fc.constantFrom<Mark['type'][]>('link', 'emphasis', 'strong', 'sub', 'sup'),
    from: fc.nat(7),
    to: fc.nat(7),
    href,
  }),
  { maxLength: 4 },
);
const marked = fc.tuple(line, picks).map(([text, chosen]) => inline(text, chosen));
const broken = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), picks)
  .map(([lines, chosen]) => inline(lines.join('\n'), chosen));

const list: fc.Arbitrary<Block> = fc
  .tuple(fc.boolean(), fc.array(fc.tuple(broken, fc.nat(3)), { minLength: 1, maxLength: 6 }))
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
const table: fc.Arbitrary<Block> = fc
  .tuple(
    fc.array(
      fc.array(
        fc.tuple(marked, fc.boolean()).map(([cell, header]) => (header ? { ...cell, header } : cell)),
        { minLength: 2, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    ),
    fc.option(line, { nil: undefined }),
  )
  .map(([rows, caption]) => (caption === undefined ? { type: 'table', rows } : { type: 'table', rows, caption }));

const block: fc.Arbitrary<Block> = fc.oneof(
  broken.map((text): Block => ({ type: 'paragraph', ...text })),
  fc.tuple(fc.integer({ min: 1, max: 6 }), marked).map(([level, text]): Block => ({ type: 'heading', level, ...text })),
  broken.map((text): Block => ({ type: 'quote', ...text })),
  fc.tuple(broken, line).map(([text, cite]): Block => ({ type: 'quote', ...text, cite: `By ${cite}` })),
  // A credit in brackets is read without them.
  fc
    .tuple(
      line,
      line,
      line.filter((credit) => !/^\(.+\)$/.test(credit)),
    )
    .map(([alt, caption, credit]): Block => {
      return { type: 'figure', href: 'https://a.test/picture.jpg', alt, caption, credit };
    }),
  fc
    .array(line, { minLength: 1, maxLength: 3 })
    .map((lines): Block => ({ type: 'preformatted', text: `  ${lines.join('\n\n  ')}` })),
  fc
    .tuple(
      href.filter((address) => !address.startsWith('mailto')),
      line,
    )
    .map(([address, text]): Block => ({ type: 'embed', href: address, text })),
  list,
  table,
);

/** Bodies as a reader would give them: readers drop a picture that follows itself, so there is at most one figure. */
export const anyBlocks: fc.Arbitrary<Block[]> = fc
  .array(block, { maxLength: 6 })
  .map((blocks) =>
    blocks.filter((entry, index) => entry.type !== 'figure' || blocks.findIndex((other) => other.type === 'figure') === index),
  );
