import type { ArticleFormat } from './article-format.js';

/**
 * Formats whose standard has a field for an embargo that a receiver's software reads: ninjs `embargoedUntil` (`embargoed` up to 2.2), NewsML-G2
 * `embargoed`, NITF `date.release` with the status `embargoed`. The others say it in words or in an extension of our own, which nobody is bound to notice.
 */
const WITH_EMBARGO: ReadonlySet<ArticleFormat> = new Set<ArticleFormat>(['ninjs', 'ninjs-2.2', 'ninjs-1.6', 'newsml-g2', 'nitf']);

/** Whether a rendition in the format says of an embargo that it is one. */
export function carriesEmbargo(format: ArticleFormat): boolean {
  return WITH_EMBARGO.has(format);
}
