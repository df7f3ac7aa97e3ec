import { type Block, blockText, type Item } from '@wireroom/contracts';
import { readCopy } from '../text/adapt.js';
import { copyToBlocks } from '../text/copy-to-blocks.js';
import { sliceInline } from './split-at-marks.js';

/**
 * Puts the text of a mail into an item: embargo, notes, byline, dateline and sign-off are taken from it as from any plain text, and
 * what is left of blocks that came as HTML keeps its marks.
 */
export function adaptCopy(item: Item, copy: readonly (string | Block)[]): void {
  const blocks = copy.filter((entry) => typeof entry !== 'string');
  const paragraphs = blocks.length === 0 ? (copy as readonly string[]) : blocks.filter(isRunning).map(lineOf);
  const own = paragraphs.filter((paragraph, index) => index > 1 || !sameText(paragraph, item.headline));
  const { paragraphs: left, repairs } = readCopy(own, item);
  item.repairs.push(...repairs.list);
  item.body = blocks.length === 0 ? copyToBlocks(left) : keptBlocks(blocks, left);
}

function isRunning(block: Block): block is Extract<Block, { type: 'paragraph' | 'heading' }> {
  return block.type === 'paragraph' || block.type === 'heading';
}

function lineOf(block: Block): string {
  return blockText(block).replace(/\s+/g, ' ').trim();
}

/** The blocks whose text is left, in order; of one that lost its dateline or sign-off, the rest. Pictures, lists and tables all stay. */
function keptBlocks(blocks: readonly Block[], left: readonly string[]): Block[] {
  const kept: Block[] = [];
  let next = 0;
  for (const block of blocks) {
    if (!isRunning(block)) {
      kept.push(block);
      continue;
    }
    const rest = left[next];
    const text = lineOf(block);
    const at = rest === undefined || rest === '' ? -1 : text.indexOf(rest);
    if (at < 0) continue;
    next++;
    kept.push(rest === text ? block : { ...block, marks: undefined, ...shortened(block, rest!) });
  }
  return kept.map((block) => ('marks' in block && block.marks === undefined ? withoutMarks(block) : block));
}

function shortened(block: Extract<Block, { type: 'paragraph' | 'heading' }>, rest: string): { text: string } {
  const at = block.text.indexOf(rest);
  return at < 0 ? { text: rest } : sliceInline(block, at, at + rest.length);
}

function withoutMarks(block: Block): Block {
  const { marks, ...others } = block as Extract<Block, { type: 'paragraph' }>;
  return others;
}

function sameText(one: string, other: string | undefined): boolean {
  const letters = (value: string) => value.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return other !== undefined && letters(one) === letters(other);
}
