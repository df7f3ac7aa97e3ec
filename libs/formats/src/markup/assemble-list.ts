import { type Block, blockText, type Inline, type ListItem } from '@wireroom/contracts';
import { appendAll, type Frame, type ListPart } from './frame.js';
import { joinInlines } from './join-inlines.js';

/**
 * A list frame as blocks: one list with nested lists flattened to deeper items, interrupted where an item holds what no item
 * can (a picture, a table, an embed).
 */
export function assembleList(frame: Frame): Block[] {
  const blocks: Block[] = [];
  const ordered = frame.name === 'ol';
  let items: ListItem[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push({ type: 'list', ordered, items });
    items = [];
  };
  for (const part of frame.parts) {
    const hoisted = part.item ? addItem(items, part) : part.blocks;
    if (hoisted.length === 0) continue;
    endList();
    appendAll(blocks, hoisted);
  }
  endList();
  return blocks;
}

/** Adds the item and those of the lists in it; answers the blocks that must stand outside. */
function addItem(items: ListItem[], part: ListPart): Block[] {
  const lines: Inline[] = [];
  const deeper: ListItem[] = [];
  const hoisted: Block[] = [];
  for (const block of part.blocks) {
    if (block.type === 'list')
      for (const item of block.items) deeper.push({ ...item, depth: part.depth + 1 + (item.depth ?? 0) });
    else if (block.type === 'figure' || block.type === 'table' || block.type === 'embed') hoisted.push(block);
    else lines.push(block.type === 'preformatted' ? { text: collapsedLines(blockText(block)) } : block);
  }
  if (lines.length > 0) {
    const inline = joinInlines(lines, '\n');
    items.push(part.depth > 0 ? { ...inline, depth: part.depth } : inline);
  }
  appendAll(items, deeper);
  return hoisted;
}

/** An item can't keep the white space of preformatted text, only its lines. */
function collapsedLines(text: string): string {
  const lines = text.split('\n').map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  return lines.filter((line) => line !== '').join('\n');
}
