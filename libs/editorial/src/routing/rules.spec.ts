import { describe, expect, it } from '@jest/globals';
import type { Article, RouteRules, SkippedAnnotator } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { keptBy, type PersonDecision, rulesOf, termsOnce } from './rules.js';

const now = new Date('2026-03-01T12:00:00Z');
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const skipped: SkippedAnnotator[] = [
  { annotator: 'places', reason: 'over-budget' },
  { annotator: 'language', reason: 'failed' },
];
const embargo = { embargoUntil: '2026-03-01T12:30:00Z' };
const approve = (revision = 1): PersonDecision => ({ decision: 'approve', revision });
const reject = (revision = 1): PersonDecision => ({ decision: 'reject', revision });

interface Case {
  readonly article?: Partial<Article>;
  readonly skipped?: readonly SkippedAnnotator[];
  readonly sent?: boolean;
  readonly heldSince?: Date;
  readonly person?: PersonDecision;
}

function kept(rules: Partial<RouteRules>, { article: given, ...rest }: Case = {}) {
  const article = anArticle(given);
  return keptBy(rulesOf(rules), { article, terms: termsOnce(article), skipped: [], sent: false, ...rest }, now);
}

describe('no rule', () => {
  it.each<Partial<RouteRules> | undefined>([
    undefined,
    {},
    { enrichedOnly: false },
    { rights: { refuse: [], requireTerms: false } },
  ])('%j costs nothing and keeps nothing but an embargo', (rules) => {
    expect(rulesOf(rules)).toBeUndefined();
    expect(kept(rules ?? {}, { skipped })).toBeUndefined();
    expect(kept(rules ?? {}, { article: embargo })).toEqual({
      outcome: 'hold',
      reason: 'embargoed',
      detail: '2026-03-01T12:30:00.000Z',
    });
  });
});

describe('approval', () => {
  it.each<[NonNullable<RouteRules['approval']>, string, Case, boolean]>([
    ['first-revision', 'a first revision', {}, true],
    ['first-revision', 'an update of what was sent', { article: { revision: 2 }, sent: true }, false],
    ['first-revision', 'an update of what was only held', { article: { revision: 2 } }, true],
    ['first-revision', 'what was approved', { person: approve() }, false],
    ['first-revision', 'an update of what was approved', { article: { revision: 2 }, person: approve() }, false],
    ['first-revision', 'an update of what was rejected', { article: { revision: 2 }, person: reject() }, true],
    ['every-revision', 'a first revision', {}, true],
    ['every-revision', 'an update of what was sent', { article: { revision: 2 }, sent: true }, true],
    ['every-revision', 'what was approved', { person: approve() }, false],
    ['every-revision', 'an update of what was approved', { article: { revision: 2 }, person: approve() }, true],
    ['every-revision', 'a correction', { article: { revision: 2, signals: ['correction'] }, sent: true }, true],
  ])('%s: %s', (approval, _, given, asks) => {
    expect(kept({ approval }, given)).toEqual(asks ? { outcome: 'hold', reason: 'awaiting-approval' } : undefined);
  });
});

describe('a rejection', () => {
  it('ends the revision, with what the person noted, and no other', () => {
    const person: PersonDecision = { ...reject(), note: 'not ours to run' };
    expect(kept({ approval: 'every-revision' }, { person })).toEqual({
      outcome: 'skip',
      reason: 'rejected',
      detail: 'not ours to run',
    });
    expect(kept({}, { person: reject() })).toEqual({ outcome: 'skip', reason: 'rejected' });
    expect(kept({}, { person, article: { revision: 2 } })).toBeUndefined();
  });
});

describe('enriched only', () => {
  it.each<[string, Case, boolean]>([
    ['what was enriched', {}, false],
    ['what was not', { skipped }, true],
    ['an update that was not', { skipped, article: { revision: 2 }, sent: true }, true],
    ['what was not, and approved', { skipped, person: approve() }, false],
    ['an update that was not, of what was approved', { skipped, article: { revision: 2 }, person: approve() }, true],
  ])('%s', (_, given, holds) => {
    const expected = { outcome: 'hold', reason: 'not-enriched', detail: 'places, language' };
    expect(kept({ enrichedOnly: true }, given)).toEqual(holds ? expected : undefined);
  });
});

describe('a delay', () => {
  const correction: Partial<Article> = { revision: 2, signals: ['correction'] };
  it.each<[string, Case, string | undefined]>([
    ['begins when the revision comes', {}, '2026-03-01T12:15:00.000Z'],
    [
      'goes on for what takes the place of a held one',
      { article: { revision: 2 }, heldSince: minutesAgo(10) },
      '2026-03-01T12:05:00.000Z',
    ],
    ['ends to the millisecond', { heldSince: minutesAgo(15) }, undefined],
    ['is over for what was held longer', { heldSince: minutesAgo(60) }, undefined],
    ['begins again for an update of what was sent', { article: { revision: 2 }, sent: true }, '2026-03-01T12:15:00.000Z'],
    ['is none for a correction of what was sent', { article: correction, sent: true }, undefined],
    ['is for a correction of what was not', { article: correction, heldSince: minutesAgo(10) }, '2026-03-01T12:05:00.000Z'],
  ])('%s', (_, given, end) => {
    expect(kept({ delay: '15m' }, given)).toEqual(end && { outcome: 'hold', reason: 'delayed', detail: end });
  });

  it.each([
    ['90s', '2026-03-01T12:01:30.000Z'],
    ['15m', '2026-03-01T12:15:00.000Z'],
    ['2h', '2026-03-01T14:00:00.000Z'],
    ['1d', '2026-03-02T12:00:00.000Z'],
  ])('of %s', (delay, end) => {
    expect(kept({ delay })?.detail).toBe(end);
  });
});

it('asks in the order: rejected, rights, enrichment, approval, embargo, delay', () => {
  const rules: RouteRules = {
    rights: { refuse: ['no archive'], requireTerms: false },
    enrichedOnly: true,
    approval: 'every-revision',
    delay: '1h',
  };
  const all: Case = { article: { ...embargo, usageTerms: 'No archive' }, skipped, person: reject() };
  const steps: [Case, string | undefined][] = [
    [all, 'rejected'],
    [{ ...all, person: undefined }, 'rights-refused'],
    [{ ...all, article: embargo, person: undefined }, 'not-enriched'],
    [{ ...all, article: embargo, skipped: [], person: undefined }, 'awaiting-approval'],
    [{ ...all, article: embargo, person: approve() }, 'embargoed'],
    [{ ...all, article: {}, person: approve() }, 'delayed'],
    [{ ...all, article: {}, person: approve(), heldSince: minutesAgo(60) }, undefined],
  ];
  for (const [given, reason] of steps) expect(kept(rules, given)?.reason).toBe(reason);
});
