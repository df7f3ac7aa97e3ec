import type { Author } from '@wireroom/contracts';

/** What a feed says for all of its items. */
export interface FeedContext {
  /** Base for relative addresses: `xml:base`, else the feed's own page, else where the document came from. */
  readonly baseUrl?: string;
  readonly language?: string;
  /** Taken for items that name nobody. */
  readonly authors: readonly Author[];
  readonly copyrightNotice?: string;
}
