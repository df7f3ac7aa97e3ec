import { describe, expect, it } from '@jest/globals';
import { anArticle } from '@wireroom/testkit';
import { rightsOf, rightsRefusal, spokenTerms } from './rights.js';

const refusal = (rule: Parameters<typeof rightsOf>[0], article: Parameters<typeof anArticle>[0]) =>
  rightsRefusal(rightsOf(rule), spokenTerms(anArticle(article)));
const refuse = (...phrases: string[]) => ({ refuse: phrases, requireTerms: false });

describe('a phrase that rights refuse', () => {
  it.each([
    ['no archive', { usageTerms: 'Web only. No archive.' }, '"no archive" in usageTerms'],
    ['NO ARCHIVE', { usageTerms: 'no\u00a0 \n archive' }, '"NO ARCHIVE" in usageTerms'],
    [' print  only ', { copyrightNotice: 'PRINT ONLY' }, '" print  only " in copyrightNotice'],
    ['Ｎicht online', { edNotes: [{ text: 'Nicht online!', public: true }] }, '"Ｎicht online" in edNotes'],
    ['embargo', { usageTerms: 'Embargoed copy' }, '"embargo" in usageTerms'],
    ['straße', { usageTerms: 'NICHT FÜR STRASSENVERKAUF' }, '"straße" in usageTerms'],
  ])('%j is found whatever its case, forms and white space', (phrase, article, found) => {
    expect(refusal(refuse(phrase), article)).toBe(found);
  });

  it.each([
    ['no archive', { usageTerms: 'No  Arch ive' }],
    ['no archive', { headline: 'No archive', abstract: 'no archive' }],
    ['no archive', {}],
    ['  ', { usageTerms: 'anything at all' }],
  ])('%j is not found where it is not said of the rights', (phrase, article) => {
    expect(refusal(refuse(phrase), article)).toBeUndefined();
  });

  it('is the first of the rule that is found, in the order of fields', () => {
    const article = { usageTerms: 'web only', copyrightNotice: 'no archive; web only' };
    expect(refusal(refuse('no archive', 'web only'), article)).toBe('"no archive" in copyrightNotice');
    expect(refusal(refuse('web only'), article)).toBe('"web only" in usageTerms');
  });
});

it.each([
  [undefined, 'usageTerms is missing'],
  [' \n', 'usageTerms is missing'],
  ['For subscribers', undefined],
])('terms that are required and are %j', (usageTerms, found) => {
  expect(refusal({ refuse: [], requireTerms: true }, { usageTerms })).toBe(found);
});
