import { type Article, emptyItem, type Item } from '@wireroom/contracts';
import fc from 'fast-check';
import { anyBlocks } from '../markup/any-blocks.fixture.js';
import { anyLine, anyLines, anyTitle } from '../markup/any-text.fixture.js';
import type { Rendering } from '../rendering.js';
import {
  anyAnnotations,
  anyAuthors,
  anyDateline,
  anyKeywords,
  anyLinks,
  anyMedia,
  anyNotes,
  anyProvenance,
  anySubjects,
  anyWhen,
} from './any-facts.fixture.js';
import { FULL_ARTICLE } from './full-article.fixture.js';

export { carried, onlyFields } from './carried.fixture.js';
export { ANNOTATIONS, FULL_ARTICLE, FULL_RENDERING } from './full-article.fixture.js';

type ItemFields = { [Name in keyof Item]-?: fc.Arbitrary<Item[Name]> };

/** Repairs are about a document; extensions belong to the format that an article came in; evidence is found anew in the words: none goes out. */
const itemFields: Omit<ItemFields, 'guid' | 'repairs' | 'extensions' | 'signalEvidence'> = {
  type: fc.oneof(
    { weight: 4, arbitrary: fc.constant('text') },
    { weight: 1, arbitrary: fc.constantFrom('picture', 'graphic', 'audio', 'video', 'composite', 'other') },
  ),
  pubStatus: fc.oneof(
    { weight: 8, arbitrary: fc.constant('usable') },
    { weight: 1, arbitrary: fc.constantFrom('withheld', 'canceled') },
  ),
  signals: fc.subarray(['update', 'correction', 'clarification', 'kill', 'withhold', 'advisory'], { maxLength: 2 }),
  providerVersion: fc.constantFrom('7', '2026-03-01T08:00:00Z', 'b'),
  language: fc.constantFrom('en', 'de-CH', 'ar', 'he', 'ja', 'nb-NO'),
  headline: anyTitle,
  headlineOrigin: fc.constantFrom('given', 'derived'),
  subheadline: anyTitle,
  slugline: fc.oneof(fc.constantFrom('ISLANDS-FERRY', 'BC-Ferry, 2nd Ld-Writethru'), anyTitle),
  byline: anyTitle,
  authors: anyAuthors,
  dateline: anyDateline,
  abstract: anyLines,
  body: anyBlocks,
  media: anyMedia,
  section: anyTitle,
  subjects: anySubjects,
  genres: anySubjects,
  places: anySubjects,
  keywords: anyKeywords,
  urgency: fc.integer({ min: 1, max: 9 }),
  priority: fc.constantFrom('1', '4', '6', 'b', 'r'),
  edNotes: anyNotes,
  signOff: fc.oneof(fc.constantFrom('ml', 'ola/eli', 'MT+kj'), anyLine),
  embargoUntil: anyWhen,
  expiresAt: anyWhen,
  usageTerms: anyLines,
  copyrightNotice: anyTitle,
  copyrightHolder: anyTitle,
  credit: anyTitle,
  infoSource: anyTitle,
  firstCreated: anyWhen,
  versionCreated: anyWhen,
  links: anyLinks,
  provenance: anyProvenance,
};

const item = fc.record(itemFields, {
  requiredKeys: [
    'type',
    'pubStatus',
    'signals',
    'authors',
    'body',
    'media',
    'subjects',
    'genres',
    'places',
    'keywords',
    'edNotes',
    'links',
  ],
});

/** Articles with any of the contract's fields, each present or not; a headline, or something else to show. */
export const anyArticle: fc.Arbitrary<Article> = fc
  .record({ item, headline: anyTitle, id: fc.uuid(), revision: fc.integer({ min: 1, max: 40 }) })
  .map(({ item: { headlineOrigin, ...fields }, headline, id, revision }): Article => {
    const titled = fields.headline !== undefined || fields.body.length > 0 ? fields : { ...fields, headline };
    const origin = titled.headline === undefined || headlineOrigin === undefined ? {} : { headlineOrigin };
    const { guid, provider, source, receivedAt, contentHash, document } = FULL_ARTICLE;
    return { ...emptyItem(), guid, provider, source, receivedAt, contentHash, document, ...titled, ...origin, id, revision };
  });

/** Any article with whatever enrichment may have found in it. */
export const anyRendering: fc.Arbitrary<Rendering> = fc.record({ article: anyArticle, annotations: anyAnnotations });
