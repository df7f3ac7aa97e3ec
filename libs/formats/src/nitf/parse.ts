import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childElements, type XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';

/** One `nitf` of a document. */
export interface NitfMember {
  /** Whether the end of the document cut it off. */
  readonly cutOff: boolean;
  /** The element with all that is in it; made when asked for, so ask once. @throws Fault of parseXml, about the whole document */
  whole(): XmlElement;
}

/** Names come with this prefix also where the document declares no namespace. */
const PREFIX = 'nitf';
/** Those of a collection are made one after the other, so that a large one never lies in memory as a tree. */
const LATER: ReadonlySet<string> = new Set(['nitf:nitf', 'nitf', 'foreign:nitf']);
/** Elements around the documents of a collection. */
const MOST_LEVELS = 4;

/** The documents in order: one alone, or those of a collection. @throws Fault of parseXml */
export function parseNitf(text: string, repairs: RepairLog): NitfMember[] {
  const document = parseXml(text, repairs, { defaultPrefix: PREFIX, later: LATER });
  const found: XmlElement[] = [];
  const collect = (element: XmlElement, level: number): void => {
    if (localName(element.name) === 'nitf') found.push(element);
    else if (level < MOST_LEVELS) for (const child of childElements(element)) collect(child, level + 1);
  };
  collect(document.root, 0);
  return found.map((element) => ({
    cutOff: document.unclosed.has(element),
    whole: () => document.whole(element),
  }));
}
