import type { Copy } from './copy.js';
import { deriveHeadline } from './derive-headline.js';
import { isText } from './is-line.js';

const LONGEST_LEAD = 450;

/**
 * The lead stands for the article. Copied off a page without a headline it is the teaser that stood apart from the story, so it
 * leaves the body; anywhere else it is the story's first paragraph too and stays. A text without headline gets one from its lead.
 */
export function takeLead(copy: Copy): void {
  const { item, paragraphs } = copy;
  const [first] = paragraphs;
  const standsForMore =
    first !== undefined && first.length <= LONGEST_LEAD && isText(first) && paragraphs.slice(1).filter(isText).length >= 2;
  if (standsForMore && item.abstract === undefined) {
    item.abstract = first;
    const isApart = copy.isPage && item.dateline === undefined && item.headline === undefined;
    if (isApart) paragraphs.shift();
  }
  if (item.headline !== undefined) return;
  const headline = deriveHeadline(item.abstract ?? first ?? '');
  if (headline === '') return;
  item.headline = headline;
  item.headlineOrigin = 'derived';
}
