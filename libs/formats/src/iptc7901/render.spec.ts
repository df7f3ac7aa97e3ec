import { describe, expect, it } from '@jest/globals';
import { type Block, type Inline, Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { anyRendering, carried, FULL_RENDERING, onlyFields } from '../outgoing/any-article.fixture.js';
import { readDocument } from '../read-document.js';
import type { Rendering } from '../rendering.js';
import { iptc7901Writer } from './render.js';
import { inLatin1 } from './to-latin1.js';

const FIELDS = (Object.keys(Item.shape) as (keyof Item)[]).filter((name) => name !== 'repairs' && name !== 'extensions');

async function readBack(rendering: Rendering): Promise<Item> {
  const bytes = Buffer.from(iptc7901Writer.article(rendering), 'latin1');
  const { format, items } = await readDocument(bytes, { mediaType: iptc7901Writer.mediaType });
  expect(format).toBe('iptc7901');
  const [entry] = items;
  if (entry === undefined || !('item' in entry)) throw new Error('no item');
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

describe('iptc7901Writer', () => {
  it('brings back all of any article but emphasis, in ISO 8859-1', async () => {
    await fc.assert(
      fc.asyncProperty(anyRendering, async (rendering) => {
        const text = iptc7901Writer.article(rendering);
        expect(text).not.toMatch(/[^\0-\xff]/);
        for (const line of text.split('\r\r\n')) expect(line.replace(/[\x01-\x04]/g, '').length).toBeLessThanOrEqual(69);
        const item = await readBack(rendering);
        const expected = carried(
          inLatin1(rendering, () => undefined),
          FIELDS,
        );
        expect(onlyFields(item, FIELDS)).toEqual({ ...expected, body: expected.body!.map(shown) });
        expect(item.repairs).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is a message of the standard that others can read', () => {
    const text = iptc7901Writer.article(FULL_RENDERING);
    expect(text).toMatch(/^\x01wrm0003 3 gen \d+ wireroom 1\r\r\nISLANDS-FERRY\/\r\r\n\x02Status: usable/);
    expect(text).toContain('\r\r\nFerry line to the islands & back reopens =\r\r\n');
    expect(text).toContain('\r\r\n   SKARHOLM - Boats sail again.\r\r\n');
    expect(text).toMatch(/\x03010700 GMT Mar 26\r\r\n\x04$/);
  });

  it('never sends the text of what was withdrawn, nor a private note', () => {
    const withdrawn = { ...FULL_RENDERING, article: { ...FULL_RENDERING.article, pubStatus: 'canceled' as const } };
    const text = iptc7901Writer.article(withdrawn);
    expect(text).toMatch(/\x02Status: canceled</);
    for (const secret of ['Boats sail again', 'Boats to the', '1.jpg']) expect(text).not.toContain(secret);
    expect(iptc7901Writer.article(FULL_RENDERING)).not.toContain('Call the desk');
  });

  it('lets no text end its frame, and says how many signs it could not print', async () => {
    const headline = 'Ferry \x04\x01abc001 sails \u6771';
    const rendering = { ...FULL_RENDERING, article: { ...FULL_RENDERING.article, headline } };
    expect(iptc7901Writer.article(rendering)).toContain('Lost signs: 1, each shown as a question mark');
    expect((await readBack(rendering)).headline).toBe('Ferry   abc001 sails ?');
  });
});
