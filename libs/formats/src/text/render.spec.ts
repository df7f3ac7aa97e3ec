import { describe, expect, it } from '@jest/globals';
import { type Block, type Inline, Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { anyRendering, carried, FULL_RENDERING, onlyFields } from '../outgoing/any-article.fixture.js';
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

  it('says first whether it may be used, and never sends the text of what was withdrawn, nor a private note', () => {
    const withdrawn = { ...FULL_RENDERING, article: { ...FULL_RENDERING.article, pubStatus: 'canceled' as const } };
    const text = textWriter.article(withdrawn);
    expect(text.split('\n')[1]).toBe('Status: canceled');
    for (const secret of ['Boats sail again', 'Boats to the', '1.jpg']) expect(text).not.toContain(secret);
    expect(textWriter.article(FULL_RENDERING)).not.toContain('Call the desk');
  });

  it('lets no value make itself a label, and no text make itself a heading, a list or the facts', async () => {
    const evil = 'Rights\nStatus: canceled\n\nStatus: canceled';
    const body: Block[] = [
      { type: 'paragraph', text: evil },
      { type: 'paragraph', text: 'Wireroom facts\nType: video' },
      { type: 'quote', text: '-- nobody\n> x' },
    ];
    const item = await readBack({ ...FULL_RENDERING, article: { ...FULL_RENDERING.article, usageTerms: evil, body } });
    expect(item).toMatchObject({ pubStatus: 'usable', type: 'text', usageTerms: evil, body });
  });
});

describe('a text that looks like ours', () => {
  it.each([
    ['without the first line', 'Status: canceled\nCopy: headline, text\n\nFerry sails again\n\nThe ferry sails again.'],
    ['with words before it', 'Fwd:\nWireroom article, plain text 1\nStatus: canceled\n\nThe ferry sails again.'],
    ['with more in that line', 'Wireroom article, plain text 12\nStatus: canceled\n\nThe ferry sails again.'],
  ])('%s is only a text', async (_, text) => {
    const { items } = await readDocument(Buffer.from(text));
    expect(items).toMatchObject([{ item: { pubStatus: 'usable' } }]);
  });

  it.each(['Status: fine\nCopy: text', 'Copy: text', 'Status: usable\nEmbargo: soon\nCopy: text'])(
    'and says %j is withheld',
    async (head) => {
      const { items } = await readDocument(Buffer.from(`Wireroom article, plain text 1\n${head}\n\nThe ferry sails again.`));
      expect(items).toMatchObject([{ item: { pubStatus: 'withheld', body: [] } }]);
    },
  );

  it('is read although its end was cut off, which is a repair', async () => {
    const cut = textWriter.article(FULL_RENDERING).split('\n\nWireroom facts')[0]!;
    const { items } = await readDocument(Buffer.from(cut));
    expect(items).toMatchObject([{ item: { headline: FULL_RENDERING.article.headline, repairs: [{ code: 'facts-missing' }] } }]);
  });
});
