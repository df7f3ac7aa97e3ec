import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Fault, Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { readDocument } from './read-document.js';

/** What a reader may do with any bytes at all: give valid items, or one of our faults. */
async function readsOrRefuses(bytes: Uint8Array): Promise<void> {
  try {
    for (const entry of (await readDocument(bytes, { sourceUrl: 'https://x.example/' })).items) {
      if ('item' in entry) expect(Item.safeParse(entry.item).error).toBeUndefined();
      else expect(entry.fault).toBeInstanceOf(Fault);
    }
  } catch (error) {
    expect(error).toBeInstanceOf(Fault);
  }
}

const samples = [
  'rss/samples/2.0-agency.xml',
  'rss/samples/ill-formed.xml',
  'rdf/samples/1.0-modules.xml',
  'atom/samples/1.0-agency.xml',
  'jsonfeed/samples/1.1-agency.json',
  'ninjs/samples/3.1-composite.json',
  'html/samples/news-page.html',
  'text/samples/wire-wrapped.txt',
  'email/samples/agency-multipart.eml',
  'email/samples/cover-note.eml',
  'nitf/samples/3.6-prefixed.xml',
  'nitf/samples/3.2-kill.xml',
  'nitf/samples/collection.xml',
  'newsml-1/samples/1.2-agency.xml',
  'newsml-1/samples/pictures-and-packages.xml',
  'ap-json/samples/feed.json',
  'wxr/samples/1.2-export.xml',
].map((name) => readFileSync(new URL(name, import.meta.url)));

describe('readDocument on hostile documents', () => {
  it('gives valid items or a fault, whatever is cut out of a document or put into it', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(40),
      insert: fc.uint8Array({ maxLength: 12 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 6 }), async (sample, changes) => {
        let bytes = sample;
        for (const { at, remove, insert } of changes) {
          const from = Math.floor(at * bytes.length);
          bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)]);
        }
        await readsOrRefuses(bytes);
      }),
      { numRuns: 300, seed: 20260301 },
    );
  });

  it('gives valid items or a fault for documents that end anywhere', async () => {
    for (const sample of samples) for (let end = 0; end < sample.length; end += 97) await readsOrRefuses(sample.subarray(0, end));
  });

  const MANY = 200_000;
  it.each([
    ['ampersands', `<rss><channel><title>${'&'.repeat(MANY * 5)}</title></channel></rss>`],
    ['end tags that were never opened', `<rss><channel>${'</x>'.repeat(MANY)}</channel></rss>`],
    ['comments that never end, in a DOCTYPE', `<!DOCTYPE rss [${'<!--'.repeat(MANY)}`],
    ['quotes that never end, in a DOCTYPE', `<!DOCTYPE rss [${`"'`.repeat(MANY)}`],
    ['namespaces without end', `<rss ${'xmlns:'.repeat(MANY)}`],
    ['attributes', `<rss ${'a="b" '.repeat(MANY)}>`],
    ['start tags', '<a>'.repeat(MANY)],
    ['open brackets', '<'.repeat(MANY * 5)],
    [
      'categories',
      `<rss><channel><item><title>T</title>${Array.from({ length: MANY }, (_, n) => `<category>${n}</category>`).join('')}</item></channel></rss>`,
    ],
    [
      'enclosures',
      `<rss><channel><item><title>T</title>${Array.from({ length: MANY }, (_, n) => `<enclosure url="http://x.example/${n}"/>`).join('')}</item></channel></rss>`,
    ],
    ['white space after JSON', `{"a": 1}${' '.repeat(MANY * 5)}x`],
    ['brackets of JSON', `{"a":${'['.repeat(MANY)}`],
    ['stray bytes', Buffer.alloc(MANY * 5, 0xe4)],
  ])('does not choke on many %s', async (_, document) => {
    await readsOrRefuses(Buffer.from(document as string));
  });

  const nested = `${'{"a":['.repeat(20_000)}${']}'.repeat(20_000)}`;
  it.each([
    ['ninjs', `{"uri":"urn:x:1","type":"text","headline":"A","more":${nested}}`],
    ['AP', `{"data":{"items":[{"item":{"altids":{"itemid":"1"},"headline":"A","more":${nested}}}]}}`],
    ['JSON Feed', `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":"A","_more":${nested}}]}`],
    [
      'our own extension',
      `{"uri":"urn:x:1","headline":"A","altIds":[{"role":"wireroom:more","value":${JSON.stringify(nested)}}]}`,
    ],
  ])('gives items that can be written as JSON, also from values inside values of %s', async (_, document) => {
    const { items } = await readDocument(Buffer.from(document));
    expect(items).toHaveLength(1);
    expect(() => JSON.stringify(items)).not.toThrow();
  });
});
