import type { Block, Inline, ListItem, TableCell } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';
import { readLabelledLines } from './labelled-line.js';
import { plainToInline } from './plain-to-inline.js';

const HEADING = /^(#{1,6}) (.*)$/;
const ITEM = /^( *)(?:-|\d{1,9}\.) (.*)$/s;

/** Reads the lines of one block as `blockToPlain` wrote them. What is none of its forms is a paragraph. */
export function plainToBlock(lines: readonly string[]): Block {
  const [first = ''] = lines;
  if (first.startsWith('    ')) return { type: 'preformatted', text: lines.map((line) => line.slice(4)).join('\n') };
  const heading = lines.length === 1 ? HEADING.exec(first) : null;
  if (heading !== null) return { type: 'heading', level: heading[1]!.length, ...plainToInline(heading[2]!) };
  if (first.startsWith('>')) return quoteOf(lines);
  if (first.startsWith('| ') || first.startsWith('Table: ')) return tableOf(lines);
  if (/^(?:-|\d{1,9}\.) /.test(first)) return listOf(lines);
  if (first === '[Picture]' || first === '[Embedded]') return labelledBlock(first, lines.slice(1));
  return { type: 'paragraph', ...plainToInline(lines.join('\n')) };
}

function quoteOf(lines: readonly string[]): Block {
  const texts = lines.map((line) => line.replace(/^> ?/, ''));
  const last = texts[texts.length - 1]!;
  const cite = last.startsWith('-- ') ? plainToInline(last.slice(3)).text : undefined;
  const inline = plainToInline((cite === undefined ? texts : texts.slice(0, -1)).join('\n'));
  return cite === undefined ? { type: 'quote', ...inline } : { type: 'quote', ...inline, cite };
}

function listOf(lines: readonly string[]): Block {
  const items: { depth: number; lines: string[] }[] = [];
  for (const line of lines) {
    const match = ITEM.exec(line);
    if (match !== null) items.push({ depth: Math.floor(match[1]!.length / 2), lines: [match[2]!] });
    else items[items.length - 1]!.lines.push(line.trimStart());
  }
  return {
    type: 'list',
    ordered: !lines[0]!.startsWith('-'),
    items: items.map(({ depth, lines: texts }): ListItem => {
      const inline = plainToInline(texts.join('\n'));
      return depth === 0 ? inline : { ...inline, depth };
    }),
  };
}

function tableOf(lines: readonly string[]): Block {
  const caption = lines[0]!.startsWith('Table: ') ? lines[0]!.slice(7) : undefined;
  const rows = (caption === undefined ? lines : lines.slice(1)).map(cellsOf);
  return caption === undefined ? { type: 'table', rows } : { type: 'table', rows, caption };
}

/** Cells between bars; a bar behind a backslash is text. */
function cellsOf(line: string): TableCell[] {
  const cells: string[] = [];
  let cell = '';
  for (let at = 1; at < line.length; at++) {
    const character = line[at]!;
    if (character === '\\') cell += character + (line[++at] ?? '');
    else if (character === '|') {
      cells.push(cell);
      cell = '';
    } else cell += character;
  }
  return cells.map((written) => cellOf(written.trim()));
}

function cellOf(written: string): TableCell {
  const header = written === '=' || written.startsWith('= ');
  const inline: Inline = plainToInline(header ? written.slice(2) : written);
  return header ? { ...inline, header } : inline;
}

function labelledBlock(kind: string, lines: readonly string[]): Block {
  const values = new Map(readLabelledLines(lines).map(({ label, value }) => [label, value]));
  const href = resolveReference(values.get('Address'));
  if (kind === '[Embedded]') {
    const text = values.get('Text');
    if (href === undefined) return { type: 'paragraph', text: text ?? values.get('Address') ?? kind };
    return text === undefined ? { type: 'embed', href } : { type: 'embed', href, text };
  }
  return {
    type: 'figure',
    ...(href === undefined ? {} : { href }),
    ...optional('alt', values.get('Shows')),
    ...optional('caption', values.get('Caption')),
    ...optional('credit', values.get('Credit')),
  };
}

function optional<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string };
}
