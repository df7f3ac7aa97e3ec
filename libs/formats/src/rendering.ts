import type { Annotation, Article } from '@wireroom/contracts';

/** A revision with what enrichment found in it: what every output is rendered from. */
export interface Rendering {
  readonly article: Article;
  readonly annotations: readonly Annotation[];
}

/** What a feed says of itself. */
export interface FeedHead {
  readonly id: string;
  readonly title: string;
  /** Absolute URL of this page of the feed. */
  readonly self: string;
  /** Absolute URL of the next, older page. */
  readonly next?: string;
  /** RFC 3339 instant of the newest change. */
  readonly updated: string;
}

/** The formats that an article goes out in, by the name that destinations and the API ask for. */
export const ARTICLE_FORMATS = [
  'ninjs',
  'ninjs-2.2',
  'ninjs-1.6',
  'newsml-g2',
  'nitf',
  'jsonfeed',
  'atom',
  'rss',
  'html',
  'text',
  'iptc7901',
] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** A format that we write one article in. Pure: the same input gives the same text. */
export interface ArticleWriter<Name extends ArticleFormat = ArticleFormat> {
  readonly name: Name;
  /** The standard's name and version as people know it, such as `NewsML-G2 2.35`. */
  readonly title: string;
  /** Content-Type with charset. */
  readonly mediaType: string;
  /** Ending of a file in this format, without the dot. */
  readonly ending: string;
  /** How the text becomes bytes; `latin1` writers use no character beyond U+00FF. */
  readonly encoding: 'utf8' | 'latin1';
  article(rendering: Rendering): string;
}

/** A format that also carries a page of many articles. */
export interface FeedWriter<Name extends ArticleFormat = ArticleFormat> extends ArticleWriter<Name> {
  feed(head: FeedHead, entries: readonly Rendering[]): string;
}
