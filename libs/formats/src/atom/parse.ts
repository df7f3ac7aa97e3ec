import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childElements, type XmlElement } from '../xml/xml-element.js';

/** An Atom document: a feed with its entries and tombstones in order, or one entry that stands alone. */
export interface AtomDocument {
  readonly feed: XmlElement;
  readonly entries: readonly XmlElement[];
  /** Entries that the end of the document cut off. */
  readonly cutOff: ReadonlySet<XmlElement>;
}

/** @throws Fault of parseXml */
export function parseAtom(text: string, repairs: RepairLog): AtomDocument {
  const { root, unclosed } = parseXml(text, repairs, 'atom');
  const alone = root.name === 'atom:entry';
  const entries = alone ? [root] : childElements(root).filter(({ name }) => name === 'atom:entry' || name === 'at:deleted-entry');
  return { feed: alone ? { ...root, children: [] } : root, entries, cutOff: unclosed };
}
