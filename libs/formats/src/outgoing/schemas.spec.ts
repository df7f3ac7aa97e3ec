import { describe, expect, it } from '@jest/globals';
import type { ArticleFormat } from '@wireroom/contracts';
import fc from 'fast-check';
import type { ArticleWriter, FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { feedWriters, writers } from '../writers.js';
import { anyRendering, FULL_RENDERING } from './any-article.fixture.js';
import { illFormed, jsonSchema, type SchemaCheck, schemasAreHere, xmlSchema } from './schema-check.fixture.js';

const GEOJSON = { 'https://geojson.org/schema/GeoJSON.json': 'GeoJSON-schema.json' };
/** The formats for which somebody publishes a schema. */
const SCHEMA_OF: { readonly [Name in ArticleFormat]?: SchemaCheck } = {
  ninjs: jsonSchema('ninjs-schema_3.1.json', GEOJSON),
  'ninjs-2.2': jsonSchema('ninjs-schema_2.2.json', GEOJSON),
  'ninjs-1.6': jsonSchema('ninjs-schema_1.6.json'),
  jsonfeed: jsonSchema('jsonfeed-1.1.json', { 'feed-1': 'jsonfeed-1.json' }),
  'newsml-g2': xmlSchema('NewsML-G2_2.35-spec-All-Power.xsd', 'xml.xsd'),
  nitf: xmlSchema('nitf-3-6.xsd', 'nitf-3-6-ruby-include.xsd', 'xml.xsd'),
};
const HEAD: FeedHead = {
  id: 'all',
  title: 'All <of> it & more',
  self: 'https://wire.example/all?x=1&y=2',
  next: 'https://wire.example/all?c=1',
  updated: '2026-03-01T08:00:00Z',
};

/** The least that an article can be, one whose dates have no time, and one that was withdrawn. */
const { providerVersion, language, byline, dateline, abstract, urgency, provenance, credit, infoSource, ...plain } =
  FULL_RENDERING.article;
const none = { authors: [], body: [], media: [], links: [], subjects: [], genres: [], places: [], keywords: [], edNotes: [] };
const BARE: Rendering = { article: { ...plain, ...none, signals: [] }, annotations: [] };
const full = (changes: Partial<Rendering['article']>): Rendering => ({
  ...FULL_RENDERING,
  article: { ...FULL_RENDERING.article, ...changes },
});
const DATES_ALONE = full({ firstCreated: '2024-02-27', versionCreated: '2024-02-27', expiresAt: '2027-01-01' });
const UNDATED = full({ firstCreated: undefined, versionCreated: undefined, embargoUntil: undefined });
const WITHDRAWN = full({ pubStatus: 'withheld', signals: ['withhold'] });
const RENDERINGS = [FULL_RENDERING, BARE, DATES_ALONE, UNDATED, WITHDRAWN];

const ALL: readonly ArticleWriter[] = Object.values(writers);
const FEEDS: readonly FeedWriter[] = Object.values(feedWriters);

function documentsOf(writer: ArticleWriter, renderings: readonly Rendering[]): string[] {
  const articles = renderings.map((rendering) => writer.article(rendering));
  const feed = FEEDS.find(({ name }) => name === writer.name);
  return feed === undefined ? articles : [...articles, feed.feed(HEAD, renderings), feed.feed({ ...HEAD, next: undefined }, [])];
}

/** The same document with a member or element that no standard knows, at its end. */
function spoiled(text: string): string {
  if (text.startsWith('{')) return JSON.stringify({ ...JSON.parse(text), invented: true });
  return text.replace(/<\/[\w:]+>\s*$/, (end) => `<invented/>${end}`);
}

(schemasAreHere ? describe : describe.skip)(
  `published schemas${schemasAreHere ? '' : ' (skipped: ../shared/conformance/schemas is not here)'}`,
  () => {
    describe.each(ALL.filter(({ name }) => SCHEMA_OF[name] !== undefined))('$name', (writer) => {
      const check = SCHEMA_OF[writer.name]!;

      it('is valid for every kind of article, and as a feed where it is one', async () => {
        expect(await check(documentsOf(writer, RENDERINGS))).toEqual([]);
      });

      it('is valid for any article', async () => {
        const many = fc.array(anyRendering, { minLength: 25, maxLength: 25 });
        await fc.assert(
          fc.asyncProperty(many, async (renderings) => {
            expect(await check(documentsOf(writer, renderings))).toEqual([]);
          }),
          { numRuns: 2, endOnFailure: true },
        );
      }, 60_000);

      it('would be found invalid with anything that the standard does not know', async () => {
        const documents = documentsOf(writer, [FULL_RENDERING]).map(spoiled);
        const found = await Promise.all(documents.map((document) => check([document])));
        expect(found.filter((errors) => errors.length === 0)).toEqual([]);
      });
    });
  },
);

describe.each(ALL.filter(({ mediaType }) => mediaType.includes('xml')))('$name', (writer) => {
  it('is well-formed XML for any article', () => {
    fc.assert(
      fc.property(anyRendering, (rendering) => {
        expect(documentsOf(writer, [rendering]).map(illFormed)).toEqual(documentsOf(writer, [rendering]).map(() => undefined));
      }),
      { numRuns: 50 },
    );
    for (const text of documentsOf(writer, RENDERINGS)) expect(illFormed(text)).toBeUndefined();
  });

  it('would be found ill-formed', () => {
    const text = writer.article(FULL_RENDERING);
    expect(illFormed(text.slice(0, -1))).toBeDefined();
    expect(illFormed(text.replace(/<\/[\w:]+>\s*$/, ' & $&'))).toBeDefined();
    expect(illFormed(text.replace(/ xmlns(:\w+)?="/g, ' data-x="').replace(/<(\w+)/, '<x:$1'))).toBeDefined();
  });
});
