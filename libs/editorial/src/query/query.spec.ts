import { describe, expect, it } from '@jest/globals';
import { anArticle } from '@wireroom/testkit';
import fc from 'fast-check';
import { anyQueryText, anySearchable } from './any-query.fixture.js';
import { compileQuery } from './compile-query.js';
import { explainQuery } from './explain-query.js';
import { MAX_CONDITIONS, MAX_NESTING, MAX_QUERY_LENGTH, MAX_WILDCARDS } from './limits.js';
import { parseQuery } from './parse-query.js';
import { QueryIndex } from './query-index.js';
import { searchCard } from './search-card.js';

const NOW = Date.UTC(2026, 2, 1, 12);

function queryOf(text: string) {
  const parsed = parseQuery(text);
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault.message}`);
  return parsed.query;
}

const article = anArticle({
  provider: 'Northwire',
  language: 'en',
  headline: 'Harbour bridges close in Zürich',
  abstract: "Mayor O'Neill speaks of covid-19",
  body: [
    { type: 'paragraph', text: 'The storms came at night. Houses were flooded.' },
    { type: 'heading', level: 2, text: '東京の橋' },
  ],
  urgency: 3,
  slugline: 'HARBOUR-BRIDGES',
  subjects: [{ scheme: 'medtop', code: '11000000', name: 'politics' }],
  keywords: ['storm'],
  receivedAt: '2026-03-01T11:00:00.000Z',
  embargoUntil: '2026-03-01',
});
const made = { annotator: 'places', version: 1, confidence: 0.9, evidence: [] };
const card = searchCard(article, [
  { type: 'place', kind: 'country', name: 'North Korea', country: 'KP', wikidata: 'Q423', ...made },
]);

describe('a query', () => {
  it.each(
    [
      '*',
      'harbour',
      'bridge AND closing',
      'bridge closes NOT provider:afp',
      'topic:politics AND place:KP AND urgency:<=3 AND NOT provider:afp',
      'topic:medtop:11000000',
      'subject:11000000',
      'place:"north korea"',
      'place:(NO OR kp)',
      'headline:"harbours bridge"',
      'zurich',
      'ZÜRICH',
      'har*',
      'br?dges',
      'slugline:harbour*',
      'o’neill',
      'covid-19',
      '橋',
      'urgency:[1 TO 3]',
      'urgency:{2 TO 4}',
      'received:>=now-2h',
      'received:[2026-03-01 TO 2026-03-01]',
      'received:2026',
      'embargo:*',
      '-abstract:flood',
      '!afp || nothing',
      '(storm && house) (night)',
      'keyword:storm -expires:*',
    ].filter((text) => text !== 'slugline:*bridges OR title:close'),
  )('%s takes the article', (text) => {
    expect(compileQuery(queryOf(text))(card, NOW)).toBe(true);
  });

  it.each([
    'afp',
    '"bridge harbour"',
    'headline:storm',
    'keyword:storms',
    'provider:north',
    'urgency:>3',
    'urgency:{3 TO 5]',
    'received:<now-2h',
    'received:>2026-03-01',
    'expires:*',
    'harbour -bridge',
    'NOT *',
    'words:>0',
  ])('%s does not', (text) => {
    expect(compileQuery(queryOf(text))(card, NOW)).toBe(false);
  });

  it('binds AND closer than OR, and NOT closest', () => {
    const shape = (text: string) => JSON.stringify(queryOf(text), (key, value) => (key === 'at' ? undefined : value));
    expect(shape('a OR b AND NOT c d')).toBe(shape('a OR (b AND (NOT c) AND d)'));
    expect(shape('a && b || c')).toBe(shape('(a AND b) OR c'));
  });

  it.each([
    ['', 0, 'a condition'],
    ['   ', 3, 'a condition'],
    ['harbour AND', 11, 'a condition'],
    ['(harbour', 8, ')'],
    ['harbour)', 7, 'the end'],
    ['urgency:', 8, 'a value'],
    ['headline:"open', 14, '"'],
    ['received:[now TO', 16, 'a space'],
  ])('%j is refused at %i, where %s was expected', (text, at, expected) => {
    const parsed = parseQuery(text);
    expect(parsed).toMatchObject({ fault: { code: 'syntax', at: { start: at } } });
    expect('fault' in parsed && parsed.fault.expected).toContain(expected);
  });

  it.each([
    ['colour:red', 'unknown-field', 0, 6],
    ['a urgency:high', 'value-invalid', 10, 14],
    ['received:yesterday', 'value-invalid', 9, 18],
    ['received:2026-02-30', 'value-invalid', 9, 19],
    ['urgency:[low TO 3]', 'value-invalid', 9, 12],
    ['headline:>3', 'value-invalid', 9, 11],
    ['"..."', 'value-invalid', 0, 5],
    ['place:p*', 'limit-exceeded', 6, 8],
    ['*ing', 'limit-exceeded', 0, 4],
    ['a'.repeat(MAX_QUERY_LENGTH + 1), 'limit-exceeded', MAX_QUERY_LENGTH, MAX_QUERY_LENGTH + 1],
    ['('.repeat(MAX_NESTING + 1), 'limit-exceeded', MAX_NESTING, MAX_NESTING + 1],
    ['-'.repeat(4_000), 'limit-exceeded', MAX_NESTING, MAX_NESTING + 1],
  ])('%j is refused as %s from %i to %i', (text, code, start, end) => {
    expect(parseQuery(text)).toMatchObject({ fault: { code, at: { start, end } } });
  });

  it.each([
    ['conditions', Array.from({ length: MAX_CONDITIONS + 1 }, () => 'a').join(' ')],
    ['wildcards', Array.from({ length: MAX_WILDCARDS + 1 }, () => 'ab*').join(' ')],
    ['negations', `${'NOT '.repeat(MAX_NESTING + 2)}a`],
  ])('with too many %s is refused', (_, text) => {
    expect(parseQuery(text)).toMatchObject({ fault: { code: 'limit-exceeded' } });
  });

  it('is a query or a fault whatever is typed', () => {
    const typed = fc.array(
      fc.constantFrom(
        'a',
        ' ',
        '(',
        ')',
        ':',
        '"',
        '*',
        '?',
        '-',
        'NOT',
        'OR',
        'AND',
        '[',
        ']',
        'TO',
        '\\',
        'urgency',
        '😀',
        '{',
        '|',
        '&',
        '!',
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const text = parts.join('');
        const parsed = parseQuery(text);
        if ('query' in parsed) expect(typeof compileQuery(parsed.query)(card, NOW)).toBe('boolean');
        else expect(parsed.fault.at.end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('explainQuery', () => {
  const because = (text: string) => {
    const { matched, because: spans } = explainQuery(queryOf(text), card, NOW);
    return [matched, ...spans.map(({ start, end }) => text.slice(start, end))];
  };

  it('names the conditions that decided, as they were written', () => {
    expect(because('topic:politics AND place:KP AND NOT provider:afp')).toEqual([
      true,
      'topic:politics',
      'place:KP',
      'NOT provider:afp',
    ]);
    expect(because('topic:politics AND urgency:<3 AND place:XX')).toEqual([false, 'urgency:<3']);
    expect(because('place:XX OR flood')).toEqual([true, 'flood']);
    expect(because('place:XX OR "no such thing"')).toEqual([false, 'place:XX', '"no such thing"']);
  });

  it('says what evaluation says', () => {
    fc.assert(
      fc.property(anyQueryText, anySearchable, (text, { article: each, annotations }) => {
        const query = queryOf(text);
        const made = searchCard(each, annotations);
        expect(explainQuery(query, made, NOW).matched).toBe(compileQuery(query)(made, NOW));
      }),
      { numRuns: 500 },
    );
  });
});

describe('QueryIndex', () => {
  it('finds exactly the queries that match one by one, in their order', () => {
    fc.assert(
      fc.property(
        fc.array(anyQueryText, { minLength: 1, maxLength: 60, size: 'max' }),
        anySearchable,
        (texts, { article: each, annotations }) => {
          const queries = texts.map((text, id) => ({ id: String(id), query: queryOf(text) }));
          const made = searchCard(each, annotations);
          const one = queries.filter(({ query }) => compileQuery(query)(made, NOW)).map(({ id }) => id);
          expect(new QueryIndex(queries).matching(made, NOW)).toEqual(one);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('finds the same after it has learned which keys are rare', () => {
    fc.assert(
      fc.property(
        fc.array(anyQueryText, { minLength: 33, maxLength: 60, size: 'max' }),
        fc.array(anySearchable, { minLength: 2, maxLength: 8 }),
        (texts, searchables) => {
          const queries = texts.map((text, id) => ({ id: String(id), query: queryOf(text) }));
          const cards = searchables.map(({ article: each, annotations }) => searchCard(each, annotations));
          const index = new QueryIndex(queries);
          const first = cards.map((each) => index.matching(each, NOW));
          for (let articles = cards.length; articles < 1_100; articles += 1)
            index.matching(cards[articles % cards.length] ?? card, NOW);
          expect(cards.map((each) => index.matching(each, NOW))).toEqual(first);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('finds by a word of a short text and by how a value begins', () => {
    const asked = [
      'headline:bridges',
      'headline:storm',
      'headline:"harbour bridge"',
      'slugline:harb*',
      'slugline:ha*',
      'slugline:harx*',
    ];
    const others = Array.from({ length: 40 }, (_, n) => `headline:other${n}`);
    const index = new QueryIndex([...asked, ...others].map((id) => ({ id, query: queryOf(id) })));
    expect(index.matching(card, NOW)).toEqual([
      'headline:bridges',
      'headline:"harbour bridge"',
      'slugline:harb*',
      'slugline:ha*',
    ]);
  });
});
