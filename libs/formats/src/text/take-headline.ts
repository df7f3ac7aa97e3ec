import type { Copy } from './copy.js';
import { isText, isTitle } from './is-line.js';
import { bylineOf } from './take-byline.js';

const LONGEST_HEADLINE = 160;
/** `GERMANY-NKOREA/EMBASSY`: capitals, digits and separators, at least two parts. */
const SLUGLINE = /^[\p{Lu}\d]{2,}(?:[-/][\p{Lu}\d&.]{2,})+(?:\s\([\p{Lu}\d ]+\))?$/u;
const MARKDOWN = /^#{1,3}\s+(?=\S)/;

/** Takes headline, kicker, slugline and subheadline from the start, if the text has them. */
export function takeHeadline(copy: Copy): void {
  const { item } = copy;
  if (SLUGLINE.test(copy.paragraphs[0] ?? '')) item.slugline ??= copy.paragraphs.shift()!;
  if (item.headline !== undefined) return;
  const titles = leadingTitles(copy.paragraphs);
  const [first, second] = titles;
  if (first === undefined) return;
  const hasKicker = second !== undefined && wordCount(first) <= 3 && wordCount(second) >= 4;
  copy.paragraphs.splice(0, hasKicker ? 2 : 1);
  if (hasKicker) item.extensions = { ...item.extensions, kicker: first };
  item.headline = hasKicker ? second : first;
  item.headlineOrigin = 'given';
  const next = titles[hasKicker ? 2 : 1];
  if (next === undefined || wordCount(next) < 4) return;
  item.subheadline = next;
  copy.paragraphs.shift();
}

/** Up to three titles before the first running text; a byline among them ends them. A lone line is copy, not a headline of nothing. */
function leadingTitles(paragraphs: string[]): string[] {
  if (MARKDOWN.test(paragraphs[0] ?? '')) paragraphs[0] = paragraphs[0]!.replace(MARKDOWN, '');
  const titles: string[] = [];
  for (const paragraph of paragraphs.slice(0, 3)) {
    if (!isTitle(paragraph, LONGEST_HEADLINE) || bylineOf(paragraph) !== undefined) break;
    titles.push(paragraph);
  }
  const follows = paragraphs.slice(titles.length, titles.length + 4).some(isText);
  return follows ? titles : titles.slice(0, paragraphs.length > 1 ? 1 : 0);
}

function wordCount(text: string): number {
  return text.split(/\s+/).length;
}
