import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import { parseXml } from '../xml/parse-xml.js';
import { childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';

/** An RSS document of any version, RDF or not. */
export interface RssDocument {
  readonly channel: XmlElement;
  readonly items: readonly XmlElement[];
  /** Items that the end of the document cut off. */
  readonly cutOff: ReadonlySet<XmlElement>;
}

/** @throws Fault of parseXml, or `document-malformed` when there is neither channel nor item */
export function parseRss(text: string, repairs: RepairLog): RssDocument {
  const { root, unclosed } = parseXml(text, repairs);
  const channel = childNamed(root, 'channel');
  const found = [...(channel === undefined ? [] : itemsIn(channel)), ...itemsIn(root)];
  if (channel === undefined && found.length === 0)
    throw formatsFault('document-malformed', { reason: 'it has no channel and no items' });
  const items = found.flatMap((item) => separated(item, repairs));
  return { channel: channel ?? root, items, cutOff: unclosed };
}

/** RSS 0.90 and 1.0 put items beside the channel, the others inside; some feeds wrap them in `items`. */
function itemsIn(parent: XmlElement): XmlElement[] {
  const wrapped = childrenNamed(parent, 'items').flatMap((items) => childrenNamed(items, 'item'));
  return [...childrenNamed(parent, 'item'), ...wrapped];
}

/** An item inside an item is one whose predecessor was never closed. */
function separated(item: XmlElement, repairs: RepairLog): XmlElement[] {
  const inner = childrenNamed(item, 'item');
  if (inner.length === 0) return [item];
  repairs.note('item-unclosed');
  const own = { ...item, children: item.children.filter((node) => typeof node === 'string' || node.name !== 'item') };
  return [own, ...inner.flatMap((next) => separated(next, repairs))];
}
