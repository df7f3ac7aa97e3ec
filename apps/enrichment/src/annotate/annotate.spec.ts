import { describe, expect, it } from '@jest/globals';
import type { Annotation } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { annotateArticle, pipelineVersion } from './annotate.js';
import type { Annotator } from './annotator.js';
import { articleTexts, TEXT_LIMIT } from './article-context.js';

const words: Annotation = {
  type: 'readingTime',
  annotator: 'counting',
  version: 1,
  confidence: 1,
  evidence: [],
  words: 3,
  seconds: 1,
};

function annotator(given: Partial<Annotator>): Annotator {
  return { name: 'counting', version: 1, budgetMs: 10, annotate: () => [words], ...given };
}

/** A clock that moves only when told to. */
function clock() {
  let time = 0;
  return {
    now: () => time,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

describe('annotateArticle', () => {
  it('names an annotator that throws, and goes on with the others', () => {
    const failing = annotator({
      name: 'failing',
      annotate: () => {
        throw new Error('a table is torn');
      },
    });
    expect(annotateArticle(anArticle(), { annotators: [failing, annotator({})] })).toEqual({
      annotations: [words],
      skipped: [{ annotator: 'failing', reason: 'failed', detail: 'a table is torn' }],
    });
  });

  it('drops what came after the budget was spent', () => {
    const { now, pass } = clock();
    const slow = annotator({
      annotate: () => {
        pass(11);
        return [words];
      },
    });
    const result = annotateArticle(anArticle(), { annotators: [slow] }, { now });
    expect(result.annotations).toEqual([]);
    expect(result.skipped).toEqual([{ annotator: 'counting', reason: 'over-budget', detail: 'more than 10 ms' }]);
  });

  it('stops an annotator that asks its deadline', () => {
    const { now, pass } = clock();
    let rounds = 0;
    const endless = annotator({
      annotate: (_article, { deadline }) => {
        for (;;) {
          rounds++;
          pass(4);
          deadline.check();
        }
      },
    });
    const { skipped } = annotateArticle(anArticle(), { annotators: [endless] }, { now });
    expect(skipped.map(({ reason }) => reason)).toEqual(['over-budget']);
    expect(rounds).toBe(3);
  });

  it('keeps a result that came just in time', () => {
    const { now, pass } = clock();
    const inTime = annotator({
      annotate: () => {
        pass(10);
        return [words];
      },
    });
    expect(annotateArticle(anArticle(), { annotators: [inTime] }, { now }).skipped).toEqual([]);
  });

  it('hands the detected language on, and the declared one where none was detected', () => {
    const seen: string[] = [];
    const reader = annotator({
      annotate: (_article, { language }) => {
        seen.push(language);
        return [];
      },
    });
    const detecting = (language: string) =>
      annotator({
        annotate: () => [{ type: 'language', annotator: 'language', version: 1, confidence: 1, evidence: [], language }],
      });
    annotateArticle(anArticle({ language: 'de-AT' }), { annotators: [reader, detecting('fr'), reader] });
    annotateArticle(anArticle({ language: 'de-AT' }), { annotators: [detecting('und'), reader] });
    expect(seen).toEqual(['de', 'fr', 'de']);
  });
});

describe('articleTexts', () => {
  it('gives the fields in reading order, with the block of each', () => {
    const { texts, truncated } = articleTexts(
      anArticle({
        headline: 'One',
        abstract: 'Two',
        dateline: { text: 'Three' },
        body: [
          { type: 'paragraph', text: '' },
          { type: 'list', ordered: false, items: [{ text: 'Four' }, { text: 'Five' }] },
        ],
      }),
    );
    expect(truncated).toBe(false);
    expect(texts.map(({ field, block, text }) => [field, block, text])).toEqual(
      expect.arrayContaining([
        ['headline', undefined, 'One'],
        ['abstract', undefined, 'Two'],
        ['dateline', undefined, 'Three'],
        ['body', 1, 'Four\nFive'],
      ]),
    );
  });

  it('cuts between words at the limit', () => {
    const long = 'harbour '.repeat(TEXT_LIMIT / 4);
    const article = anArticle({ headline: undefined, abstract: undefined, body: [{ type: 'paragraph', text: long }] });
    const { texts, truncated } = articleTexts(article);
    const kept = texts.filter(({ field }) => field === 'body').map(({ text }) => text)[0] ?? '';
    expect(truncated).toBe(true);
    expect(kept.length).toBeLessThanOrEqual(TEXT_LIMIT);
    expect(kept.length).toBeGreaterThan(TEXT_LIMIT - 1_000);
    expect(kept.endsWith('harbour')).toBe(true);
  });
});

describe('pipelineVersion', () => {
  it('follows names and versions, and nothing else', () => {
    const version = (given: Partial<Annotator>) => pipelineVersion({ annotators: [annotator(given)] });
    expect(version({ version: 2 })).not.toBe(version({}));
    expect(version({ name: 'other' })).not.toBe(version({}));
    expect(version({ budgetMs: 99 })).toBe(version({}));
  });
});
