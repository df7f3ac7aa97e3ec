import { blockText } from '@wireroom/contracts';
import { collapseSpace } from './collapse-space.js';
import { htmlToBlocks } from './html-to-blocks.js';

/**
 * The plain text of a piece of HTML, white space collapsed, one line per block. Plain text goes through unchanged but for its
 * white space, so it serves titles that may or may not hold markup.
 */
export function htmlToText(html: string): string {
  if (!/[<&]/.test(html)) return collapseSpace(html);
  const { blocks } = htmlToBlocks(html);
  return blocks
    .map(blockText)
    .filter((text) => text !== '')
    .join('\n');
}
