import type { Block, ListItem } from '@wireroom/contracts';
import { captionOf } from './caption-of.js';
import { isListItem, isNumbered, isText, isTitle, withoutBullet } from './is-line.js';
import { withLinkMarks } from './link-marks.js';

const LONGEST_HEADING = 100;

/** The paragraphs of the copy as blocks: text, cross-heads, captions with credit, lists, and tables laid out with spaces. */
export function copyToBlocks(paragraphs: readonly string[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    if (isListItem(paragraph) && inList(paragraphs, index)) addItem(blocks, paragraph);
    else blocks.push(blockOf(paragraph, paragraphs[index + 1]));
  }
  return blocks;
}

function blockOf(paragraph: string, next: string | undefined): Block {
  if (paragraph.includes('\n')) return { type: 'preformatted', text: paragraph };
  const figure = captionOf(paragraph);
  if (figure !== undefined) return { type: 'figure', ...figure };
  if (isHeading(paragraph, next)) return { type: 'heading', level: 2, text: paragraph };
  return { type: 'paragraph', ...withLinkMarks(paragraph) };
}

/** A cross-head is a title with running text below it; a picture may stand between. */
function isHeading(paragraph: string, next: string | undefined): boolean {
  if (!isTitle(paragraph, LONGEST_HEADING) || next === undefined) return false;
  return isText(next) || isListItem(next) || captionOf(next) !== undefined;
}

/** A single line with a dash is speech in many languages, so a list needs a neighbour. */
function inList(paragraphs: readonly string[], index: number): boolean {
  return isListItem(paragraphs[index - 1] ?? '') || isListItem(paragraphs[index + 1] ?? '');
}

function addItem(blocks: Block[], paragraph: string): void {
  const ordered = isNumbered(paragraph);
  const item: ListItem = withLinkMarks(withoutBullet(paragraph));
  const last = blocks[blocks.length - 1];
  if (last?.type === 'list' && last.ordered === ordered) last.items.push(item);
  else blocks.push({ type: 'list', ordered, items: [item] });
}
