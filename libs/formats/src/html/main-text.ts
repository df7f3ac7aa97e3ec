import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { PageHead } from './page-head.js';

/**
 * Readability weighs every element against its neighbours, again and again. Pages of publishers have a few thousand elements, nested
 * some thirty deep; beyond these bounds a page is not searched, so that none takes longer than a second or two.
 */
export const MAX_SEARCHED_ELEMENTS = 12_000;
export const MAX_SEARCHED_DEPTH = 100;
export const MAX_SEARCHED_TEXTS = 100_000;

/** Characters below which Readability tries again with looser rules. A brief has few more. */
const SHORTEST_TEXT = 200;
/** linkedom's document has all that Readability asks of one; the browser's types are not loaded here. */
type ReadableDocument = ConstructorParameters<typeof Readability>[0];

export interface MainText {
  /** HTML of the main text. */
  readonly html: string;
  readonly title?: string;
  readonly byline?: string;
  readonly excerpt?: string;
  readonly language?: string;
  readonly siteName?: string;
  readonly published?: string;
}

/** Finds a page's main text as browsers' reader views do; undefined when there is none or the page is too big to search. */
export function findMainText(html: string, head: PageHead): MainText | undefined {
  if (head.elements > MAX_SEARCHED_ELEMENTS || head.depth > MAX_SEARCHED_DEPTH || head.texts > MAX_SEARCHED_TEXTS)
    return undefined;
  const { document } = parseHTML(html);
  if (document.documentElement === null) return undefined;
  // MathJax marks its formulas as the places of a context menu; Readability would take them for menus.
  for (const formula of document.querySelectorAll('mjx-container')) formula.removeAttribute('class');
  const found = search(document as unknown as ReadableDocument);
  if (found?.content === undefined || found.content === null) return undefined;
  return {
    html: found.content,
    title: found.title?.trim() || undefined,
    byline: found.byline?.replace(/\s+/g, ' ').trim() || undefined,
    excerpt: found.excerpt?.replace(/\s+/g, ' ').trim() || undefined,
    language: found.lang || undefined,
    siteName: found.siteName?.trim() || undefined,
    published: found.publishedTime || undefined,
  };
}

/** A page so broken that it lacks even what every browser would add makes Readability throw: it has no main text then. */
function search(document: ReadableDocument): ReturnType<Readability['parse']> {
  try {
    return new Readability(document, { charThreshold: SHORTEST_TEXT, keepClasses: true }).parse();
  } catch {
    return null;
  }
}

/** What is left without a search: the part of the page that calls itself article or main, else all of it. */
export function markedText(html: string): string {
  for (const name of ['article', 'main']) {
    const start = html.search(new RegExp(`<${name}[\\s>]`, 'i'));
    const end = start < 0 ? -1 : html.toLowerCase().lastIndexOf(`</${name}`);
    if (end > start) return html.slice(start, end);
  }
  return html;
}
