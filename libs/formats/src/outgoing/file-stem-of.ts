import type { Article } from '@wireroom/contracts';

/** Characters of a slug. */
const SLUG_LENGTH = 60;

/** An article's slugline, or its headline, in ASCII letters, digits and hyphens, as part of a file's name; empty where neither has any. */
export function slugOf(article: Article): string {
  return (article.slugline ?? article.headline ?? '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, SLUG_LENGTH);
}

/** A name for the file that an article goes into, in ASCII, of its slug and revision; without ending. */
export function fileStemOf(article: Article): string {
  return `${slugOf(article) || article.id}-r${article.revision}`;
}
