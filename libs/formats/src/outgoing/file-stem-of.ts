import type { Article } from '@wireroom/contracts';

/** Characters of a file's name before revision and ending. */
const STEM_LENGTH = 60;

/** A name for the file that an article goes into, in ASCII, of slugline or headline and revision; without ending. */
export function fileStemOf(article: Article): string {
  const stem = (article.slugline ?? article.headline ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, STEM_LENGTH);
  return `${stem === '' ? article.id : stem}-r${article.revision}`;
}
