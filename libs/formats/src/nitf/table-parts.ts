import type { XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';

export interface TableParts {
  readonly caption?: XmlElement;
  /** Cells by row, in the order in which they are read: NITF writes a table's foot before its body. */
  readonly rows: readonly (readonly XmlElement[])[];
}

export function tableParts(table: XmlElement): TableParts {
  const head: XmlElement[][] = [];
  const foot: XmlElement[][] = [];
  let caption: XmlElement | undefined;
  const collect = (parent: XmlElement, rows: XmlElement[][]): void => {
    for (const node of parent.children) {
      if (typeof node === 'string') continue;
      const name = localName(node.name);
      if (name === 'tr') rows.push(cellsOf(node));
      else if (name === 'caption') caption ??= node;
      else if (name === 'tfoot') collect(node, foot);
      else if (name === 'thead' || name === 'tbody') collect(node, rows);
    }
  };
  collect(table, head);
  const rows = [...head, ...foot];
  return caption === undefined ? { rows } : { caption, rows };
}

function cellsOf(row: XmlElement): XmlElement[] {
  return row.children.filter((node): node is XmlElement => typeof node !== 'string' && /(?:^|:)t[dh]$/.test(node.name));
}
