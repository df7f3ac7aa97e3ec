import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';

/** What all properties of an item are read with. */
export interface G2Context {
  /** The language in which texts are wanted where there are several: the content's own. */
  readonly language?: string;
  /** Where the document came from: base for relative addresses. */
  readonly baseUrl?: string;
  /** Scheme aliases that the item's own catalog declares for schemes that IPTC knows by another alias. */
  readonly aliases: ReadonlyMap<string, string>;
  /** What the item asserts of concepts, by QCode, URI or literal. */
  readonly asserts: ReadonlyMap<string, XmlElement>;
  readonly repairs: RepairLog;
}
