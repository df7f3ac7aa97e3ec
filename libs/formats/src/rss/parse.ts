import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childNamed, childrenNamed, type XmlDocument, type XmlElement } from '../xml/xml-element.js';

/** An RSS document of any version, RDF or not. */
export interface RssDocument {
  readonly channel: XmlElement;
  /** Items one after the other, each made when it is its turn. */
  readonly items: Iterable<XmlElement>;
  /** Items that the end of the document cut off, as far as they have been made. */
  readonly cutOff: ReadonlySet<XmlElement>;
}

const ITEM: ReadonlySet<string> = new Set(['item']);

/** @throws Fault of parseXml, or `document-malformed` when there is neither channel nor item */
export function parseRss(text: string, repairs: RepairLog): RssDocument {
  const document = parseXml(text, repairs, { later: ITEM });
  const { root, unclosed } = document;
  const channel = childNamed(root, 'channel');
  const found = [...(channel === undefined ? [] : itemsIn(channel)), ...itemsIn(root)];
  if (channel === undefined && found.length === 0)
    throw formatsFault('document-malformed', { reason: 'it has no channel and no items' });
  return { channel: channel ?? root, items: wholeItems(found, document, repairs), cutOff: unclosed };
}

function* wholeItems(found: readonly XmlElement[], document: XmlDocument, repairs: RepairLog): Generator<XmlElement> {
  for (const item of found) yield* separated(document.whole(item), repairs);
}

/** RSS 0.90 and 1.0 put items beside the channel, the others inside; some feeds wrap them in `items`. */
function itemsIn(parent: XmlElement): XmlElement[] {
  const wrapped = childrenNamed(parent, 'items').flatMap((items) => childrenNamed(items, 'item'));
  return [...childrenNamed(parent, 'item'), ...wrapped];
}

/** An item inside an item is one whose predecessor was never closed. */
function* separated(item: XmlElement, repairs: RepairLog): Generator<XmlElement> {
  const inner = childrenNamed(item, 'item');
  if (inner.length === 0) {
    yield item;
    return;
  }
  repairs.note('item-unclosed');
  yield { ...item, children: item.children.filter((node) => typeof node === 'string' || node.name !== 'item') };
  for (const next of inner) yield* separated(next, repairs);
}
