import type { Annotation, Article, Evidence } from '@wireroom/contracts';
import type { Annotator } from '../annotator.js';
import type { ArticleContext } from '../article-context.js';
import { decideLanguage } from './decide-language.js';
import { loadFasttext } from './fasttext-detector.js';
import { NgramDetector } from './ngram-detector.js';

/** UTF-16 units that are gathered: what both detectors look at, and some spare. */
const SAMPLE = 480;
/** Halves of a shorter text say too little by themselves. */
const LEAST_FOR_HALVES = 90;
const LETTERS = /\p{L}/gu;

/**
 * Loads both detectors and makes the annotator that tells the language of an article.
 * @param budgetMs see `Annotator.budgetMs`
 * @throws Fault `tables-missing`
 */
export async function createLanguageAnnotator(budgetMs: number): Promise<Annotator> {
  const ngrams = new NgramDetector();
  const known = new Set(ngrams.languages);
  const fasttext = await loadFasttext();
  return {
    name: 'language',
    version: 1,
    budgetMs,
    annotate(_article: Article, context: ArticleContext): Annotation[] {
      const { text, evidence } = sampleOf(context);
      if (text === '') return [];
      const decision = decideLanguage({
        declared: context.language,
        letters: text.match(LETTERS)?.length ?? 0,
        known,
        ngrams: ngrams.rank(text),
        halves: () => halvesOf(text).map((half) => ngrams.rank(half)),
        fasttext: once(() => fasttext.rank(text)),
      });
      return [{ type: 'language', annotator: 'language', version: 1, ...decision, evidence }];
    },
  };
}

/** Running text first: headlines are short, full of names, and sometimes in capitals throughout. */
function sampleOf(context: ArticleContext): { text: string; evidence: Evidence[] } {
  const parts: string[] = [];
  const evidence: Evidence[] = [];
  let length = 0;
  const ordered = [
    ...context.texts.filter((text) => text.field === 'body' && !text.heading),
    ...context.texts.filter((text) => text.field === 'abstract'),
    ...context.texts.filter((text) => text.heading),
  ];
  for (const part of ordered) {
    if (length >= SAMPLE) break;
    const end = Math.min(part.text.length, SAMPLE - length);
    parts.push(end < part.text.length ? part.text.slice(0, end) : part.text);
    evidence.push(part.evidence(0, end));
    length += end;
  }
  return { text: parts.join(' '), evidence };
}

/** Cut at a space near the middle; none of a text too short for it. */
function halvesOf(text: string): string[] {
  const middle = text.indexOf(' ', text.length / 2);
  return text.length < LEAST_FOR_HALVES || middle < 0 ? [] : [text.slice(0, middle), text.slice(middle)];
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
