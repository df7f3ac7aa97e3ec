import type { Block } from './block.js';

/**
 * The plain text of a block, to which annotation offsets refer: list items and table rows are joined by a line feed,
 * table cells by a tab; a figure is its caption; an embed is its fallback text.
 */
export function blockText(block: Block): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'preformatted':
      return block.text;
    case 'list':
      return block.items.map((item) => item.text).join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.text).join('\t')).join('\n');
    case 'figure':
      return block.caption ?? '';
    case 'embed':
      return block.text ?? '';
  }
}
