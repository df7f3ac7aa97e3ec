import { describe, expect, it } from '@jest/globals';
import { Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { readDocument } from '../read-document.js';
import type { ArticleWriter, FeedHead, FeedWriter } from '../rendering.js';
import { feedWriters, writers } from '../writers.js';
import { anyRendering, carried, FULL_RENDERING, onlyFields } from './any-article.fixture.js';

const HEAD: FeedHead = {
  id: 'all',
  title: 'Everything & more',
  self: 'https://wire.example/v1/feeds/all?x=1&y=2',
  next: 'https://wire.example/v1/feeds/all?cursor=9',
  updated: '2026-03-01T08:00:00Z',
};
const ALL = Object.values(feedWriters);

async function readItems(text: string): Promise<Item[]> {
  const { items } = await readDocument(Buffer.from(text));
  return items.map((entry) => {
    if (!('item' in entry)) throw entry.fault;
    return entry.item;
  });
}

/** All that an article says to others; repairs and extensions are about the document that it came in. */
const FIELDS = (Object.keys(Item.shape) as (keyof Item)[]).filter((name) => name !== 'repairs' && name !== 'extensions');

/** Formats that have a place for everything, if need be in the extension. */
const COMPLETE: readonly ArticleWriter[] = [
  writers.jsonfeed,
  writers.atom,
  writers.rss,
  writers.ninjs,
  writers['ninjs-2.2'],
  writers['ninjs-1.6'],
  writers.html,
];

describe.each(COMPLETE)('$name', (writer: ArticleWriter) => {
  it('brings back all of any article', async () => {
    await fc.assert(
      fc.asyncProperty(anyRendering, async (rendering) => {
        const [item] = await readItems(writer.article(rendering));
        expect(onlyFields(item!, FIELDS)).toEqual(carried(rendering, FIELDS));
        expect(item!.repairs).toEqual([]);
        expect(item!.extensions?.['_wireroom']).toMatchObject({ articleId: rendering.article.id, guid: rendering.article.guid });
      }),
      { numRuns: 150 },
    );
  });
});

describe.each(ALL)('$name', (writer: FeedWriter) => {
  it('is a feed that its own reader takes, in order', async () => {
    const other = { ...FULL_RENDERING, article: { ...FULL_RENDERING.article, id: 'b0000000-6c0e-5d3a-9f2e-0a4b8c1d2e3f' } };
    const text = writer.feed(HEAD, [FULL_RENDERING, other]);
    expect(await readDocument(Buffer.from(text))).toMatchObject({ format: writer.name, feed: { title: HEAD.title } });
    expect((await readItems(text)).map((item) => item.guid)).toEqual(
      [FULL_RENDERING, other].map(({ article }) => `urn:uuid:${article.id}`),
    );
  });

  it('is a feed without entries', async () => {
    expect(await readDocument(Buffer.from(writer.feed(HEAD, [])))).toMatchObject({ format: writer.name, items: [] });
  });

  it('never sends the text of what was withdrawn, nor a private note', () => {
    const file = { rel: 'enclosure' as const, href: 'https://northwire.example/whole-story.pdf', title: 'The whole story' };
    const links = [...FULL_RENDERING.article.links, file];
    const withdrawn = { ...FULL_RENDERING, article: { ...FULL_RENDERING.article, links, pubStatus: 'canceled' as const } };
    const text = writer.article(withdrawn);
    expect(text).toContain(FULL_RENDERING.article.id);
    expect(text).toContain('canceled');
    for (const secret of ['Boats sail again', 'Boats to the', '1.jpg', 'whole-story', 'whole story'])
      expect(text).not.toContain(secret);
    expect(writer.article(FULL_RENDERING)).not.toContain('Call the desk');
  });

  it('carries what a subscriber must know beside the text', () => {
    const text = writer.article(FULL_RENDERING);
    for (const fact of [
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      'This article was edited with AI.',
      'http://www.wikidata.org/entity/Q20',
      'https://sws.geonames.org/3161732/',
      'No archive use',
      '© 2026 Northwire',
      'https://northwire.example/ferry',
      'Corrects the price in paragraph 2.',
      'ISLANDS-FERRY',
      'urn:northwire:2026:41',
    ]) {
      expect(text).toContain(fact);
    }
  });

  it('gives the same bytes for the same input', () => {
    expect(writer.feed(HEAD, [FULL_RENDERING])).toBe(writer.feed(HEAD, [FULL_RENDERING]));
  });
});

describe('rss', () => {
  it.each(['How <b> and &amp; work', '&#0', 'Tea &copy biscuits', 'AT&T, 3 < 4'])(
    'brings back the headline %s, which readers may take for HTML',
    async (headline) => {
      const [item] = await readItems(
        feedWriters.rss.article({ ...FULL_RENDERING, article: { ...FULL_RENDERING.article, headline } }),
      );
      expect(item?.headline).toBe(headline);
    },
  );
});

describe('atom', () => {
  it('makes a withdrawal a tombstone', async () => {
    const article = { ...FULL_RENDERING.article, pubStatus: 'canceled' as const };
    const text = feedWriters.atom.feed(HEAD, [{ article, annotations: [] }]);
    expect(text).toContain(`<at:deleted-entry ref="urn:uuid:${article.id}" when="2026-03-01T07:00:00Z" xml:lang="en">`);
    expect(await readItems(text)).toMatchObject([{ guid: `urn:uuid:${article.id}`, pubStatus: 'canceled' }]);
  });
});
