import type { Annotation, Article } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import fc from 'fast-check';

/** Few words, so that queries and articles meet often. */
const word = fc.constantFrom(
  'harbour',
  'Harbours',
  'bridge',
  'bridges',
  'closed',
  'Zürich',
  'zurich',
  'Häuser',
  'haus',
  'électionS',
  'élection',
  '東京',
  '東京の橋',
  'storm',
  "O'Neill",
  'covid-19',
  'a',
  'the',
  '50%',
  'x_y',
  'Straße',
);
const text = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const language = fc.constantFrom('en', 'de', 'fr', 'ja', 'sk', 'en-GB', undefined);
const instant = fc.integer({ min: 0, max: 20 }).map((days) => new Date(Date.UTC(2026, 1, 20 + days, days, 0, 0)).toISOString());
const subject = fc.record(
  { scheme: fc.constantFrom('medtop', 'house'), code: fc.constantFrom('20000493', 'isl'), name: word },
  { requiredKeys: [] },
);

const place: fc.Arbitrary<Annotation> = fc
  .record({ name: word, country: fc.constantFrom('NO', 'KP') })
  .map((found) => ({ type: 'place', annotator: 'places', version: 1, confidence: 0.9, evidence: [], kind: 'city', ...found }));

/** Articles with annotations as queries ask for them. */
export const anySearchable: fc.Arbitrary<{ article: Article; annotations: Annotation[] }> = fc.record({
  article: fc
    .record(
      {
        headline: text,
        abstract: text,
        language,
        provider: fc.constantFrom('afp', 'dpa', 'Northwire'),
        urgency: fc.integer({ min: 1, max: 9 }),
        slugline: text,
        subjects: fc.array(subject, { maxLength: 3 }),
        keywords: fc.array(word, { maxLength: 3 }),
        body: fc.array(text, { maxLength: 3 }).map((texts) => texts.map((each) => ({ type: 'paragraph' as const, text: each }))),
        receivedAt: instant,
        embargoUntil: instant,
      },
      { requiredKeys: ['receivedAt', 'provider', 'body', 'subjects', 'keywords'] },
    )
    .map(({ embargoUntil, urgency, ...given }) =>
      anArticle({ ...given, ...(embargoUntil && { embargoUntil }), ...(urgency && { urgency }) }),
    ),
  annotations: fc.array(place, { maxLength: 2 }),
});

const wild = fc.constantFrom('har*', 'br?dge', 'br?dg*s', 'zur*', 'st*rm', 'stra*e', 'zz*');
const phrase = text.map((each) => `"${each}"`);
const bare = fc.constantFrom('harbour', 'bridges', 'closed', 'zürich', 'haus', 'elections', '東京', 'storm', 'covid-19', 'the');
const date = fc.constantFrom(
  '2026',
  '2026-03',
  '2026-02-25',
  'now',
  'now-2d',
  'now+36h',
  '2026-02-26T06:00Z',
  '"2026-03-01T07:00:00+01:00"',
);

const condition = fc.oneof(
  bare,
  phrase,
  wild,
  fc.constant('*'),
  fc
    .tuple(fc.constantFrom('headline', 'body', 'text', 'abstract', 'title'), fc.oneof(bare, phrase, wild))
    .map(([field, value]) => `${field}:${value}`),
  fc
    .tuple(
      fc.constantFrom('topic', 'place', 'keyword', 'slugline', 'provider', 'language'),
      fc.oneof(bare, phrase, wild, fc.constantFrom('afp', 'NO', 'kp', 'medtop:20000493', 'isl', 'de', 'en-gb')),
    )
    .map(([field, value]) => `${field}:${value}`),
  fc.constantFrom(
    'urgency:3',
    'urgency:<=4',
    'urgency:>2',
    'urgency:[2 TO 5}',
    'urgency:{* TO 7]',
    'urgency:*',
    'urgency:(1 OR 2 OR 9)',
  ),
  fc
    .tuple(fc.constantFrom('received', 'embargo'), fc.constantFrom('', '<', '<=', '>', '>='), date)
    .map(([field, operator, value]) => `${field}:${operator}${value}`),
  fc.tuple(date, date).map(([from, to]) => `received:[${from} TO ${to}}`),
  fc.constantFrom('embargo:*', 'abstract:*', 'topic:*', 'language:*', 'place:(no kp)'),
);

/** Queries of every kind of condition, nested. */
export const anyQueryText: fc.Arbitrary<string> = fc.letrec<{ query: string }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    condition,
    fc
      .tuple(tie('query'), fc.constantFrom(' ', ' AND ', ' OR ', ' && ', ' || '), tie('query'))
      .map(([a, by, b]) => `(${a}${by}${b})`),
    tie('query').map((each) => `NOT (${each})`),
    condition.map((each) => `-${each}`),
  ),
})).query;
