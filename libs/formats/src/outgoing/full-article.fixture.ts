import { type Annotation, type Article, emptyItem } from '@wireroom/contracts';
import type { Rendering } from '../rendering.js';

/** An article with every field that an output can carry. */
export const FULL_ARTICLE: Article = {
  ...emptyItem(),
  id: '3b0f1f56-6c0e-5d3a-9f2e-0a4b8c1d2e3f',
  guid: 'urn:northwire:2026:41',
  revision: 3,
  provider: 'northwire',
  source: 'northwire-ninjs',
  providerVersion: '7',
  receivedAt: '2026-03-01T07:30:02.000Z',
  contentHash: 'c0ffee',
  document: { id: '0f0f1f56-6c0e-4d3a-9f2e-0a4b8c1d2e3f', sha256: 'a'.repeat(64), format: 'ninjs', index: 0 },
  signals: ['correction'],
  language: 'en',
  headline: 'Ferry line to the islands & back reopens',
  headlineOrigin: 'given',
  subheadline: 'First boat leaves on Thursday',
  slugline: 'ISLANDS-FERRY',
  byline: 'By Mara Lind',
  authors: [{ name: 'Mara Lind', uri: 'https://northwire.example/lind' }],
  dateline: { text: 'SKARHOLM', place: 'Skarholm', date: '2026-03-01' },
  abstract: 'Boats to the "outer" islands sail again from Thursday.',
  body: [
    { type: 'paragraph', text: 'Boats sail again.', marks: [{ type: 'strong', start: 0, end: 5 }] },
    { type: 'heading', level: 2, text: 'What it costs' },
    { type: 'figure', href: 'https://northwire.example/1.jpg', alt: 'The ferry', caption: 'At the quay.', credit: 'Ola Ek' },
  ],
  media: [
    {
      guid: 'urn:northwire:pic:1',
      type: 'picture',
      caption: 'At the quay.',
      credit: 'Ola Ek',
      alt: 'The ferry',
      renditions: [
        { href: 'https://northwire.example/1-s.jpg', width: 320, height: 200 },
        { href: 'https://northwire.example/1.jpg', mediaType: 'image/jpeg', width: 1600.4, height: 1000, size: 204800 },
      ],
    },
    { type: 'document', renditions: [{ href: 'https://northwire.example/plan.pdf' }] },
  ],
  section: 'Region',
  subjects: [
    { scheme: 'medtop', code: '20000493', name: 'shipping' },
    { scheme: 'https://northwire.example/topics/', code: '9' },
    { scheme: 'house', code: 'isl', name: 'islands' },
    { name: 'ferries' },
  ],
  genres: [{ scheme: 'genre', code: 'Current' }],
  places: [{ name: 'Skarholm' }],
  keywords: ['ferry', 'storm'],
  urgency: 3,
  edNotes: [
    { text: 'Corrects the price in paragraph 2.', public: true },
    { text: 'Call the desk before use.', public: false },
  ],
  signOff: 'ml',
  embargoUntil: '2026-03-01',
  expiresAt: '2027-03-01T00:00:00Z',
  usageTerms: 'No archive use',
  copyrightNotice: '© 2026 Northwire',
  copyrightHolder: 'Northwire',
  credit: 'Northwire',
  infoSource: 'Island Radio',
  firstCreated: '2026-03-01T06:00:00+01:00',
  versionCreated: '2026-03-01T07:00Z',
  links: [{ rel: 'canonical', href: 'https://northwire.example/ferry' }],
  provenance: {
    digitalSourceType: 'compositeWithTrainedAlgorithmicMedia',
    aiDisclosure: { text: 'This article was edited with AI.', digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' },
  },
};

const made = { version: 1, confidence: 0.9, evidence: [] };
export const ANNOTATIONS: readonly Annotation[] = [
  { type: 'language', annotator: 'language', language: 'en', ...made },
  { type: 'readingTime', annotator: 'reading-time', words: 12, seconds: 4, ...made },
  { type: 'place', annotator: 'places', kind: 'country', name: 'Norway', country: 'NO', wikidata: 'Q20', ...made },
  {
    type: 'place',
    annotator: 'places',
    kind: 'city',
    name: 'Bergen',
    country: 'NO',
    geonames: 3161732,
    latitude: 60.39,
    longitude: 5.32,
    ...made,
  },
];

export const FULL_RENDERING: Rendering = { article: FULL_ARTICLE, annotations: ANNOTATIONS };
