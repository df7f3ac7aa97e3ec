import { describe, expect, it } from '@jest/globals';
import { type Block, type Inline, Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { anyRendering, carried, onlyFields } from '../outgoing/any-article.fixture.js';
import { readDocument } from '../read-document.js';
import type { Rendering } from '../rendering.js';
import { textWriter } from './render.js';

const FIELDS = (Object.keys(Item.shape) as (keyof Item)[]).filter((name) => name !== 'repairs' && name !== 'extensions');

async function readBack(rendering: Rendering): Promise<Item> {
  const { format, items } = await readDocument(Buffer.from(textWriter.article(rendering)), { mediaType: textWriter.mediaType });
  expect(format).toBe('text');
  const [entry] = items;
  if (entry === undefined || !('item' in entry)) throw new Error('a text is always one item');
  return entry.item;
}

/** Links are the only marks that plain text can carry. */
function withLinksOnly<T extends Inline>({ marks, ...inline }: T): T {
  const links = marks?.filter(({ type }) => type === 'link') ?? [];
  return (links.length === 0 ? inline : { ...inline, marks: links }) as T;
}

function shown(block: Block): Block {
  if (block.type === 'list') return { ...block, items: block.items.map(withLinksOnly) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => row.map(withLinksOnly)) };
  return 'marks' in block ? withLinksOnly(block) : block;
}

describe('textWriter', () => {
  it('brings back all of any article but emphasis', async () => {
    await fc.assert(
      fc.asyncProperty(anyRendering, async (rendering) => {
        const item = await readBack(rendering);
        const expected = carried(rendering, FIELDS);
        expect(onlyFields(item, FIELDS)).toEqual({ ...expected, body: expected.body!.map(shown) });
        expect(item.repairs).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
