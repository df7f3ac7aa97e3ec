import { type Block, blockText, type Figure, type ListItem, type TableCell } from '@wireroom/contracts';
import { inlineToPlain } from './inline-to-plain.js';
import { labelledLine } from './labelled-line.js';

/** Lines that mean something at their start; a backslash before them makes them text. */
const SPECIAL = /^(?:[#>|\s]|- |\d{1,9}\. |\[(?:Picture|Embedded)\]$|Table: |Wireroom facts$|$)/;
/** Widest column that is padded, so that one long cell does not blow up all rows. */
const WIDEST_COLUMN = 32;

/**
 * A block as lines of plain text, none of them empty: headings with number signs, quotes with `>`, lists, tables with bars, figures and
 * embeds by labels, preformatted text indented by four spaces.
 */
export function blockToPlain(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return textLines(inlineToPlain(block));
    case 'heading':
      return [`${'#'.repeat(block.level)} ${oneLine(inlineToPlain(block))}`];
    case 'list':
      return listLines(block.ordered, block.items);
    case 'quote':
      return [
        ...textLines(inlineToPlain(block)).map((line) => `> ${line.startsWith('-- ') ? '\\' : ''}${line}`),
        ...(block.cite === undefined ? [] : [`> -- ${oneLine(inlineToPlain({ text: block.cite }))}`]),
      ];
    case 'table':
      return [...(block.caption === undefined ? [] : [`Table: ${oneLine(block.caption)}`]), ...tableLines(block.rows)];
    case 'preformatted':
      return block.text.split('\n').map((line) => `    ${line}`);
    case 'figure':
      return figureLines(block);
    case 'embed':
      return ['[Embedded]', ...labelledLine('Address', block.href), ...labelledLine('Text', blockText(block) || undefined)];
  }
}

function textLines(plain: string): string[] {
  return plain.split('\n').map((line) => (SPECIAL.test(line) ? `\\${line}` : line));
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** Deeper items are indented by two spaces a level, further lines of an item by two more. */
function listLines(ordered: boolean, items: readonly ListItem[]): string[] {
  const numbers: number[] = [];
  return items.flatMap((item) => {
    const depth = Math.min(item.depth ?? 0, MAX_INDENT);
    numbers.length = depth + 1;
    numbers[depth] = (numbers[depth] ?? 0) + 1;
    const indent = '  '.repeat(depth);
    const [first = '', ...others] = textLines(inlineToPlain(item));
    return [`${indent}${ordered ? `${numbers[depth]}.` : '-'} ${first}`, ...others.map((line) => `${indent}  ${line}`)];
  });
}

/** Levels of lists that are shown. */
const MAX_INDENT = 100;

function tableLines(rows: readonly (readonly TableCell[])[]): string[] {
  const cells = rows.map((row) => row.map(cellText));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [at, cell] of row.entries()) widths[at] = Math.max(widths[at] ?? 3, Math.min(cell.length, WIDEST_COLUMN));
  }
  return cells.map((row) => `| ${row.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`);
}

/** A cell that heads its row or column has an equals sign before it; one that begins with the sign, a backslash. */
function cellText(cell: TableCell): string {
  const text = oneLine(inlineToPlain(cell)).replaceAll('|', '\\|');
  if (cell.header === true) return `= ${text}`;
  return text.startsWith('=') ? `\\${text}` : text;
}

function figureLines({ href, alt, caption, credit }: Figure): string[] {
  return [
    '[Picture]',
    ...labelledLine('Caption', caption),
    ...labelledLine('Credit', credit),
    ...labelledLine('Shows', alt),
    ...labelledLine('Address', href),
  ];
}
