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

/** A format that we write. Pure: the same input gives the same bytes. */
export interface FormatWriter {
  readonly name: 'jsonfeed' | 'atom' | 'rss' | 'ninjs';
  /** Content-Type with charset. */
  readonly mediaType: string;
  article(rendering: Rendering): string;
  feed(head: FeedHead, entries: readonly Rendering[]): string;
}
