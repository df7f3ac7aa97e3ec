import type { Item } from '@wireroom/contracts';
import { plainToItem } from '../plain/plain-to-item.js';

/** With exactly this line begins an article that another Wireroom wrote. The number changes when a label changes its meaning or goes. */
export const FIRST_LINE = 'Wireroom article, plain text 1';

/** Whether a text is one of ours. Labels in any other text are only words. */
export function isOwnText(text: string): boolean {
  return text.startsWith(FIRST_LINE) && /^\r?\n/.test(text.slice(FIRST_LINE.length, FIRST_LINE.length + 2));
}

/** Reads an article as `textWriter` wrote it. */
export function readOwnText(text: string): Item {
  const blocks: string[][] = [];
  let block: string[] = [];
  for (const line of text.slice(FIRST_LINE.length).split(/\r?\n/).slice(1)) {
    if (line !== '') block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return plainToItem(blocks);
}
