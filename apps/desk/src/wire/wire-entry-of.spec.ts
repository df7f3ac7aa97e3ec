import { describe, expect, test } from '@jest/globals';
import { anArticle, articleReceived } from '@wireroom/testkit';
import { entryFindings } from './entry-findings.js';
import { entryHead, entryHeadline } from './entry-head.js';
import { newestRevisions } from './newest-revisions.js';
import { type ShownRow, wireEntryOf } from './wire-entry-of.js';

describe('the line of the wire', () => {
  const row = {
    articleId: 'a',
    sequence: 7,
    revision: 2,
    receivedAt: new Date('2026-03-01T08:00:00Z'),
    head: entryHead(articleReceived({ article: anArticle({ language: 'de' }) }).data),
    foundRevision: 2,
    found: { language: 'nl', places: ['Delft'], aiDisclosed: true },
    deliveryRevision: 2,
    owed: 3,
    delivered: 1,
    failed: 1,
    heldRevision: 2,
    held: 1,
    embargoBroken: null,
  } as ShownRow;

  test('joins its parts; the language that was found counts before the declared one', () => {
    expect(wireEntryOf(row)).toMatchObject({
      language: 'nl',
      places: ['Delft'],
      enriched: true,
      aiDisclosed: true,
      deliveries: { owed: 3, delivered: 1, failed: 1 },
      held: 1,
    });
  });

  test('shows an embargo until it is broken, and a later one again', () => {
    const until = (embargoUntil: string, broken: string | null) =>
      wireEntryOf({ ...row, head: { ...row.head, embargoUntil }, embargoBroken: broken === null ? null : new Date(broken) })
        .embargoUntil;
    expect(until('2026-03-01T13:00:00Z', null)).toBe('2026-03-01T13:00:00Z');
    expect(until('2026-03-01T14:00:00+01:00', '2026-03-01T13:00:00Z')).toBeUndefined();
    expect(until('2026-03-01T13:00:01Z', '2026-03-01T13:00:00Z')).toBe('2026-03-01T13:00:01Z');
    // A date alone ends at noon UTC.
    expect(until('2026-03-01', '2026-03-01T12:00:00Z')).toBeUndefined();
  });

  test('leaves out parts of another revision', () => {
    expect(wireEntryOf({ ...row, foundRevision: 1, deliveryRevision: 3, heldRevision: 1 })).toMatchObject({
      language: 'de',
      places: [],
      enriched: false,
      aiDisclosed: false,
      deliveries: { owed: 0, delivered: 0, failed: 0 },
      held: 0,
    });
  });
});

describe('entryHeadline', () => {
  test('is the headline, else the abstract, else the first text', () => {
    const body = [{ type: 'figure' as const }, { type: 'paragraph' as const, text: ' From the\nbody ' }];
    expect(entryHeadline(anArticle({ headline: 'Given' }))).toBe('Given');
    expect(entryHeadline(anArticle({ headline: undefined, abstract: 'Abstract' }))).toBe('Abstract');
    expect(entryHeadline(anArticle({ headline: undefined, abstract: undefined, body }))).toBe('From the body');
    expect(entryHeadline(anArticle({ headline: undefined, abstract: undefined, body: [] }))).toBe('');
  });

  test('is cut between words, and within one that has no end', () => {
    const words = entryHeadline(anArticle({ headline: undefined, abstract: 'seven letters '.repeat(20) }));
    expect(words).toMatch(/^(seven letters ){9}seven letters…$/);
    expect(entryHeadline(anArticle({ headline: undefined, abstract: 'x'.repeat(500) }))).toBe(`${'x'.repeat(140)}…`);
  });
});

test('places are named most mentioned first', () => {
  const place = (name: string, mentions: number) => ({
    type: 'place' as const,
    annotator: 'places',
    version: 1,
    confidence: 1,
    kind: 'city' as const,
    name,
    evidence: Array.from({ length: mentions }, () => ({ field: 'headline' as const, start: 0, end: 1 })),
  });
  const language = {
    type: 'language' as const,
    annotator: 'language',
    version: 1,
    confidence: 0.2,
    language: 'und',
    evidence: [],
  };
  expect(entryFindings([place('Rome', 1), place('Oslo', 2), place('Rome', 2), language])).toEqual({
    language: undefined,
    places: ['Rome', 'Oslo'],
    aiDisclosed: false,
  });
});

test('newestRevisions takes one row an article, in order of id', () => {
  const rows = [
    { articleId: 'b', revision: 1 },
    { articleId: 'a', revision: 2 },
    { articleId: 'a', revision: 1 },
  ];
  expect(newestRevisions(rows)).toEqual([rows[1], rows[0]]);
});
