import { articleToPlain } from '../plain/article-to-plain.js';
import type { ArticleWriter, Rendering } from '../rendering.js';
import { FIRST_LINE } from './own-text.js';

/** Plain text to read, print and paste: facts by labels, the copy, more facts below it. Documented in this folder's README. */
export const textWriter: ArticleWriter<'text'> = {
  name: 'text',
  title: 'Plain text',
  mediaType: 'text/plain; charset=utf-8',
  ending: 'txt',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    const { head, headline, copy, facts } = articleToPlain(rendering);
    const blocks = [[FIRST_LINE, ...head], ...(headline === undefined ? [] : [[headline]]), ...copy, facts];
    return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};
