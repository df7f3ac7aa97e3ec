import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childElements, type XmlDocument, type XmlElement } from '../xml/xml-element.js';

/** An Atom document: a feed with its entries and tombstones in order, or one of them that stands alone. */
export interface AtomDocument {
  readonly feed: XmlElement;
  /** Entries one after the other, each made when it is its turn. */
  readonly entries: Iterable<XmlElement>;
  /** Entries that the end of the document cut off, as far as they have been made. */
  readonly cutOff: ReadonlySet<XmlElement>;
}

const ENTRIES: ReadonlySet<string> = new Set(['atom:entry', 'at:deleted-entry']);

/** @throws Fault of parseXml */
export function parseAtom(text: string, repairs: RepairLog): AtomDocument {
  const document = parseXml(text, repairs, { defaultPrefix: 'atom', later: ENTRIES });
  const { root, unclosed } = document;
  if (ENTRIES.has(root.name)) return { feed: { ...root, children: [] }, entries: [root], cutOff: unclosed };
  return { feed: root, entries: wholeEntries(document), cutOff: unclosed };
}

function* wholeEntries({ root, whole }: XmlDocument): Generator<XmlElement> {
  for (const child of childElements(root)) if (ENTRIES.has(child.name)) yield whole(child);
}
