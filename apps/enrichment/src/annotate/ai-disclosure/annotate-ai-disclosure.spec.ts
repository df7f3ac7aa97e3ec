import { describe, expect, it } from '@jest/globals';
import type { AiDisclosureAnnotation, Article, Block } from '@wireroom/contracts';
import { anArticle } from '@wireroom/testkit';
import { annotateArticle } from '../annotate.js';
import { createAiDisclosureAnnotator } from './annotate-ai-disclosure.js';

const annotators = [createAiDisclosureAnnotator(1_000)];
const find = (given: Partial<Article>) =>
  annotateArticle(anArticle(given), { annotators }).annotations as AiDisclosureAnnotation[];
const paragraphs = (...texts: string[]): Block[] => texts.map((text) => ({ type: 'paragraph', text }));

const NOTE = 'This article was written with the help of artificial intelligence and checked by an editor.';
const HINWEIS = 'Dieser Text wurde mit Hilfe von künstlicher Intelligenz übersetzt.';
const story = Array.from({ length: 8 }, (_, day) => `On day ${day + 1} the strike at the port went on.`);

describe('AI disclosure', () => {
  it('is found at the end of the body, with its place', () => {
    const [found, ...more] = find({ body: paragraphs(...story, `Edited in the evening. ${NOTE}`) });
    expect(more).toEqual([]);
    expect(found).toMatchObject({ type: 'aiDisclosure', text: NOTE });
    expect(found?.digitalSourceType).toMatch(/trainedAlgorithmicMedia/i);
    expect(found?.evidence).toEqual([{ field: 'body', block: 8, start: 23, end: 23 + NOTE.length }]);
  });

  it('is found at the head, in German, in an editorial note and in the credit line', () => {
    expect(find({ body: paragraphs(HINWEIS, ...story) })[0]?.evidence[0]).toMatchObject({ field: 'body', block: 0 });
    expect(find({ edNotes: [{ text: HINWEIS, public: false }] })[0]?.evidence[0]).toMatchObject({ field: 'edNote', start: 0 });
    expect(find({ credit: NOTE })[0]?.evidence[0]).toMatchObject({ field: 'credit', start: 0 });
  });

  it('is taken over from the reader that took it out of the body', () => {
    const aiDisclosure = { text: NOTE, digitalSourceType: 'compositeWithTrainedAlgorithmicMedia' };
    expect(find({ provenance: { aiDisclosure } })).toMatchObject([
      { ...aiDisclosure, evidence: [{ field: 'disclosure', start: 0, end: NOTE.length }] },
    ]);
  });

  it('is not made of a story about AI', () => {
    const about = [
      'An AI model wrote the speech that the senator gave on Monday, a newspaper reported.',
      '“This article was written by artificial intelligence,” read the note that a student handed in.',
      'Die Firma übersetzt Romane mit künstlicher Intelligenz.',
    ];
    expect(find({ headline: 'AI writes a speech', body: paragraphs(...about) })).toEqual([]);
  });

  it('is not looked for in the middle of the story', () => {
    expect(find({ body: paragraphs(...story.slice(0, 4), NOTE, ...story) })).toEqual([]);
  });
});
