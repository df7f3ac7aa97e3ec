import type { Block } from '@wireroom/contracts';
import { assembleList } from '../markup/assemble-list.js';
import { assembleQuote } from '../markup/assemble-quote.js';
import { assembleTable } from '../markup/assemble-table.js';
import { appendAll, frame } from '../markup/frame.js';
import { attribute, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';
import { lineOf } from './nitf-text.js';
import { tableParts } from './table-parts.js';

/** Gives the blocks of an element's content. */
export type BlocksOf = (element: { readonly children: readonly XmlNode[] }) => Block[];

/** `ul`, `ol` and `dl`; terms of the last are items, their definitions deeper ones. */
export function listBlocks(element: XmlElement, blocksOf: BlocksOf): Block[] {
  const list = frame('list', localName(element.name), {});
  for (const node of element.children) {
    if (typeof node === 'string') continue;
    const name = localName(node.name);
    const item = name === 'li' || name === 'dt' || name === 'dd';
    const blocks = blocksOf(item ? node : { children: [node] });
    if (blocks.length > 0) list.parts.push({ item, depth: name === 'dd' ? 1 : 0, blocks });
  }
  return assembleList(list);
}

/** `table`, also inside `nitf-table`. */
export function tableBlocks(element: XmlElement, blocksOf: BlocksOf): Block[] {
  const { caption, rows } = tableParts(element);
  const table = frame('table', 'table', {});
  const heading = lineOf(caption);
  if (heading !== undefined) table.caption = heading;
  for (const row of rows) table.rows.push(row.map((cell) => ({ header: cell.name.endsWith('h'), blocks: blocksOf(cell) })));
  return assembleTable(table);
}

/** `bq` with who is quoted in `credit` or `quote-source`. */
export function quoteBlocks(element: XmlElement, blocksOf: BlocksOf): Block[] {
  const credits: string[] = [];
  const children = element.children.filter((node) => {
    if (typeof node === 'string' || localName(node.name) !== 'credit') return true;
    const credit = lineOf(node);
    if (credit !== undefined) credits.push(credit);
    return false;
  });
  const quote = frame('quote', 'bq', {});
  appendAll(quote.blocks, blocksOf({ children }));
  const cite = credits.join(', ') || attribute(element, 'quote-source');
  if (cite !== undefined) quote.cite = cite;
  return assembleQuote(quote);
}
