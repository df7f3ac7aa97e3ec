import type { Annotation, Author, EdNote, Link, Medium, Provenance, Rendition, Subject, When } from '@wireroom/contracts';
import fc from 'fast-check';
import { anyAddress, anyLine, anyLines, anyTitle } from '../markup/any-text.fixture.js';

const dateAlone = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const instant = fc
  .tuple(
    fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
    fc.constantFrom(16, 19, 19, 19, 23),
    fc.constantFrom('Z', '+02:00', '-09:30'),
  )
  .map(([date, length, zone]) => `${date.toISOString().slice(0, length)}${zone}`);
/** Instants to the minute, second or millisecond, and dates alone. */
export const anyWhen: fc.Arbitrary<When> = fc.oneof({ weight: 4, arbitrary: instant }, { weight: 1, arbitrary: dateAlone });

const scheme = fc.constantFrom('medtop', 'subj', 'genre', 'house', 'https://northwire.example/topics/', 'http://b.test/v#');
const code = fc.oneof(fc.stringMatching(/^[0-9]{2,8}$/), fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,9}$/));
/** Scheme, code and name in every combination that names something. */
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ scheme, code, name: anyTitle }),
  fc.record({ scheme, code }),
  fc.record({ scheme, name: anyTitle }),
  fc.record({ code, name: anyTitle }),
  fc.record({ code }),
  fc.record({ name: anyTitle }),
);
export const anySubjects = fc.uniqueArray(subject, { maxLength: 4, selector: (concept) => JSON.stringify(concept) });
export const anyKeywords = fc.uniqueArray(anyTitle, { maxLength: 4 });

const author: fc.Arbitrary<Author> = fc.record(
  {
    name: anyTitle,
    uri: anyAddress,
    email: fc.constantFrom('mara@northwire.example', 'o.ek@b.test'),
    role: fc.constantFrom('contributor', 'editor', 'photographer'),
  },
  { requiredKeys: ['name'] },
);
/** No two of one name, whatever its case. */
export const anyAuthors = fc.uniqueArray(author, { maxLength: 3, selector: ({ name }) => name.toLowerCase() });

export const anyDateline = fc.record({ text: anyTitle, place: anyTitle, date: dateAlone }, { requiredKeys: ['text'] });
export const anyNotes: fc.Arbitrary<EdNote[]> = fc.array(fc.record({ text: anyLines, public: fc.boolean() }), { maxLength: 3 });

const rendition: fc.Arbitrary<Omit<Rendition, 'href'>> = fc.record(
  {
    mediaType: fc.constantFrom('image/jpeg', 'image/png', 'audio/mpeg', 'video/mp4', 'application/pdf'),
    title: anyTitle,
    width: fc.integer({ min: 1, max: 9000 }),
    height: fc.integer({ min: 1, max: 9000 }),
    size: fc.integer({ min: 1, max: 1e10 }),
    duration: fc.constantFrom(1, 12.5, 3600),
  },
  { requiredKeys: [] },
);
const medium: fc.Arbitrary<Omit<Medium, 'renditions'> & { readonly files: Omit<Rendition, 'href'>[] }> = fc.record(
  {
    type: fc.constantFrom<Medium['type'][]>('picture', 'graphic', 'audio', 'video', 'document', 'other'),
    guid: fc.constantFrom('urn:northwire:pic:1', 'pic-7', 'tag:northwire.example,2026:a b'),
    caption: anyLines,
    alt: anyTitle,
    credit: anyTitle,
    files: fc.array(rendition, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['type', 'files'] },
);
/** Media of one to three files each, every file with an address of its own. */
export const anyMedia: fc.Arbitrary<Medium[]> = fc.array(medium, { maxLength: 3 }).map((media) =>
  media.map(({ files, ...about }, at) => ({
    ...about,
    renditions: files.map((file, index) => ({ href: `https://files.test/${at}/${index}.${ending(file)}`, ...file })),
  })),
);

function ending({ mediaType }: Omit<Rendition, 'href'>): string {
  return mediaType === undefined ? 'bin' : mediaType.slice(mediaType.indexOf('/') + 1);
}

const link = (rel: fc.Arbitrary<Link['rel']>, href: fc.Arbitrary<string>) =>
  fc.record(
    { rel, href, title: anyTitle, mediaType: fc.constantFrom('text/html', 'application/pdf') },
    { requiredKeys: ['rel', 'href'] },
  );
/** At most one page of its own; what is replaced or translated is named by its guid. */
export const anyLinks: fc.Arbitrary<Link[]> = fc
  .tuple(
    fc.option(link(fc.constant('canonical'), anyAddress), { nil: undefined }),
    fc.array(link(fc.constantFrom('updates', 'translationOf'), fc.constantFrom('urn:northwire:2026:40', 'NW-40/2')), {
      maxLength: 2,
    }),
    fc.array(link(fc.constantFrom('relatedTo', 'enclosure', 'comments', 'via', 'author'), anyAddress), { maxLength: 3 }),
  )
  .map(([page, replaced, others]) => {
    const known = new Set<string>();
    const all = [...(page === undefined ? [] : [page]), ...replaced, ...others];
    return all.filter(({ rel, href }) => !known.has(`${rel} ${href}`) && known.add(`${rel} ${href}`));
  });

const sourceType = fc.constantFrom(
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicallyEnhanced',
  'digitalCapture',
);
export const anyProvenance: fc.Arbitrary<Provenance> = fc
  .record(
    { digitalSourceType: sourceType, aiDisclosure: fc.record({ text: anyTitle, digitalSourceType: sourceType }) },
    { requiredKeys: [] },
  )
  .filter((provenance) => Object.keys(provenance).length > 0);

const made = { version: 1, confidence: 0.9, evidence: [] };
const language = fc
  .constantFrom('en', 'de', 'und')
  .map((found): Annotation => ({ type: 'language', annotator: 'language', language: found, ...made }));
const disclosure = fc
  .record({ text: anyLine, digitalSourceType: sourceType })
  .map((found): Annotation => ({ type: 'aiDisclosure', annotator: 'ai-disclosure', ...found, ...made }));
const readingTime: Annotation = { type: 'readingTime', annotator: 'reading-time', words: 12, seconds: 4, ...made };
const place: Annotation = {
  type: 'place',
  annotator: 'places',
  kind: 'city',
  name: 'Bergen & omegn',
  country: 'NO',
  wikidata: 'Q26793',
  latitude: 60.39,
  longitude: 5.32,
  ...made,
};
/** What enrichment may have found. */
export const anyAnnotations: fc.Arbitrary<Annotation[]> = fc
  .tuple(fc.array(language, { maxLength: 1 }), fc.array(disclosure, { maxLength: 1 }), fc.subarray([readingTime, place]))
  .map((found) => found.flat());
