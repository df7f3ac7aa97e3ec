import { type Annotation, type Article, blockText } from '@wireroom/contracts';
import type { Annotator } from '../annotator.js';
import type { ArticleContext } from '../article-context.js';
import { isWrittenWithoutSpaces, segmentedWords } from './segmented-words.js';
import { wordsPerMinute } from './words-per-minute.js';

/**
 * How long a reader takes for the body: its words, and seconds at the usual speed of the language. What lies beyond the text
 * limit is reckoned from what lies within.
 */
export function createReadingTimeAnnotator(budgetMs: number): Annotator {
  return {
    name: 'reading-time',
    version: 1,
    budgetMs,
    annotate(article: Article, context: ArticleContext): Annotation[] {
      const body = context.texts.filter((text) => text.field === 'body');
      if (body.length === 0) return [];
      let seen = 0;
      let words = 0;
      for (const { text } of body) seen += text.length;
      if (isWrittenWithoutSpaces(context.language)) words = segmentedWords(joined(body), context.language);
      else for (const { tokens } of body) words += tokens.words;
      if (context.truncated && seen > 0) words = Math.round((words * bodyLength(article)) / seen);
      return [
        {
          type: 'readingTime',
          annotator: 'reading-time',
          version: 1,
          confidence: context.language === 'und' ? 0.5 : 0.9,
          // Of the body as a whole, so there is no place in it to point at.
          evidence: [],
          words,
          seconds: Math.round((words * 60) / wordsPerMinute(context.language)),
        },
      ];
    },
  };
}

function joined(texts: readonly { readonly text: string }[]): string {
  return texts.map(({ text }) => text).join('\n');
}

function bodyLength(article: Article): number {
  let length = 0;
  for (const block of article.body) length += blockText(block).length;
  return length;
}
