import type { RepairLog } from '../repair-log.js';
import type { XmlElement } from '../xml/xml-element.js';

/** What all properties of an item are read with. */
export interface G2Context {
  /** The language in which texts are wanted where there are several: the content's own. */
  readonly language?: string;
  /** Where the document came from: base for relative addresses. */
  readonly baseUrl?: string;
  /** Scheme aliases that are to be read as another name (catalog.ts); undefined for codes without scheme. */
  readonly aliases: ReadonlyMap<string, string | undefined>;
  /** The alias of our own scheme, in items that our own writer made: nothing is added to those that is not in them. */
  readonly wireroom?: string;
  /** What the item asserts of concepts, by QCode, URI or literal. */
  readonly asserts: ReadonlyMap<string, XmlElement>;
  readonly repairs: RepairLog;
}
