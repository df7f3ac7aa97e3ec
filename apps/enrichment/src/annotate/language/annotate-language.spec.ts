import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Article, LanguageAnnotation } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { annotateArticle } from '../annotate.js';
import type { Annotator } from '../annotator.js';
import { ensureTables, TABLES_TIMEOUT_MS } from '../tables.fixture.js';
import { createLanguageAnnotator } from './annotate-language.js';
import { NgramDetector } from './ngram-detector.js';
import { LANGUAGE_SAMPLES } from './samples.js';

let annotator: Annotator;

beforeAll(async () => {
  await ensureTables();
  annotator = await createLanguageAnnotator(1_000);
}, TABLES_TIMEOUT_MS);

/** Nothing but a body. */
function told(text: string, given: Partial<Article> = {}): LanguageAnnotation | undefined {
  const bare = { headline: undefined, subheadline: undefined, abstract: undefined, dateline: undefined, language: undefined };
  const article = anArticle({ ...bare, body: [{ type: 'paragraph', text }], ...given });
  const { annotations } = annotateArticle(article, { annotators: [annotator] });
  return annotations.find((annotation): annotation is LanguageAnnotation => annotation.type === 'language');
}

/** At most sixty characters, whole words. */
function cut(text: string): string {
  return text.length > 60 ? text.slice(0, 60).replace(/\s\S*$/, '') : text;
}

const SAMPLES = LANGUAGE_SAMPLES.flatMap(([language, ...sentences]) => sentences.map((sentence) => ({ language, sentence })));
const accuracy = (answer: (sample: (typeof SAMPLES)[number]) => string | undefined): number =>
  SAMPLES.filter((sample) => answer(sample) === sample.language).length / SAMPLES.length;

describe('the language of an article', () => {
  it('is measured on more than forty languages', () => {
    expect(LANGUAGE_SAMPLES.length).toBeGreaterThan(40);
  });

  it('is right on 95 % of texts cut at 60 characters, without a word from the source', () => {
    expect(accuracy(({ sentence }) => told(cut(sentence))?.language)).toBeGreaterThanOrEqual(0.95);
  });

  it('is right on 98 % of them when the source declares it', () => {
    expect(accuracy(({ language, sentence }) => told(cut(sentence), { language })?.language)).toBeGreaterThanOrEqual(0.98);
  });

  it('is right on 98 % of whole sentences', () => {
    expect(accuracy(({ sentence }) => told(sentence)?.language)).toBeGreaterThanOrEqual(0.98);
  });

  it('is better than either detector alone', () => {
    const ngrams = new NgramDetector();
    const alone = accuracy(({ sentence }) => ngrams.rank(cut(sentence))[0]?.language);
    expect(accuracy(({ sentence }) => told(cut(sentence))?.language)).toBeGreaterThan(alone);
  });

  it.each([
    ['a name', 'Schmidt'],
    ['an empty flash', '+++ EIL +++'],
    ['numbers', '12.03.2026 14:35 / 191.2 / 402.1'],
    ['names only', 'Hans Müller, Jean Dupont, Maria Rossi, Juan García, Piotr Kowalski, Nguyen Van Anh'],
    ['keyboard noise', 'asdf qwer zxcv poiu lkjh mnbv rtyu fghj vbnm wert sdfg xcvb'],
    [
      'two languages, half and half',
      'The harbour authority said on Monday that nothing. Die Hafenbehörde teilte am Montag mit, dass alles gut wird und bleibt.',
    ],
    ['a language that no agency sends', 'La havena aŭtoritato anoncis lunde, ke la nova terminalo malfermiĝos pli malfrue.'],
  ])('is und for %s', (_what, text) => {
    expect(told(text)?.language).toBe('und');
  });

  it("takes the source's word between close relatives, and not against the text", () => {
    const croatian = 'Vozači autobusa koji su štrajkali vratili su se na posao nakon što su sindikat i grad postigli dogovor.';
    expect(told(croatian)?.language).toBe('hr');
    expect(told(croatian, { language: 'bs-BA' })?.language).toBe('bs');
    expect(told(croatian, { language: 'en' })?.language).toBe('hr');
  });

  it('points at the fields that were looked at', () => {
    const text = 'The harbour authority said on Monday that the new ferry terminal would open two weeks later than planned.';
    expect(told(text, { headline: 'Ferry late' })?.evidence).toEqual([
      { field: 'body', block: 0, start: 0, end: text.length },
      { field: 'headline', start: 0, end: 10 },
    ]);
  });
});
