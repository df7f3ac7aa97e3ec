import { type Block, blockText, type Inline, type TableCell } from '@wireroom/contracts';
import { appendAll, type CellPart, type Frame } from './frame.js';
import { joinInlines } from './join-inlines.js';

/** More paragraphs than this in one cell mean that the table is there for the layout. */
const PARAGRAPHS_IN_A_CELL = 3;

/** A table frame as blocks: a table, or the cells' own blocks in order where the table only arranged a page. */
export function assembleTable(frame: Frame): Block[] {
  const rows = frame.rows.filter((row) => row.some((cell) => cell.blocks.length > 0));
  const blocks: Block[] = [...frame.blocks];
  if (isLayout(rows, frame.caption !== undefined)) {
    if (frame.caption !== undefined) blocks.push({ type: 'paragraph', text: frame.caption });
    for (const row of rows) for (const cell of row) appendAll(blocks, cell.blocks);
  } else if (rows.length > 0) {
    blocks.push({
      type: 'table',
      rows: rows.map((row) => row.map(tableCell)),
      ...(frame.caption === undefined ? {} : { caption: frame.caption }),
    });
  }
  return blocks;
}

/** A single cell is a frame around a text, unless it heads something or has a caption. */
function isLayout(rows: readonly CellPart[][], captioned: boolean): boolean {
  const [only] = rows[0] ?? [];
  if (only === undefined || (rows.length === 1 && rows[0]!.length === 1 && !captioned && !only.header)) return true;
  return rows.some((row) => row.some((cell) => cell.blocks.length > PARAGRAPHS_IN_A_CELL || cell.blocks.some(standsAlone)));
}

function standsAlone(block: Block): boolean {
  return block.type !== 'paragraph' && block.type !== 'list' && block.type !== 'quote';
}

function tableCell({ header, blocks }: CellPart): TableCell {
  const inlines: Inline[] = blocks.map((block) =>
    block.type === 'paragraph' || block.type === 'quote' ? block : { text: blockText(block).replaceAll('\n', ' ') },
  );
  const inline = inlines.length === 0 ? { text: '' } : joinInlines(inlines, ' ');
  return header ? { ...inline, header } : inline;
}
