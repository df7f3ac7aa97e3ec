import type { Annotation, Article, ArticleFormat, FormatDescription } from '@wireroom/contracts';

export type { ArticleFormat } from '@wireroom/contracts';

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

/** A format that we write one article in. Pure: the same input gives the same text. */
export interface ArticleWriter<Name extends ArticleFormat = ArticleFormat> extends Readonly<FormatDescription> {
  readonly name: Name;
  /** How the text becomes bytes; `latin1` writers use no character beyond U+00FF. */
  readonly encoding: 'utf8' | 'latin1';
  article(rendering: Rendering): string;
}

/** A format that also carries a page of many articles. */
export interface FeedWriter<Name extends ArticleFormat = ArticleFormat> extends ArticleWriter<Name> {
  /** Content-Type of a page of many, where it is not that of one. */
  readonly feedMediaType?: string;
  feed(head: FeedHead, entries: readonly Rendering[]): string;
}
