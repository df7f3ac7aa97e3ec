import type { Block, Item, Medium } from '@wireroom/contracts';
import type { XmlElement, XmlNode } from '../xml/xml-element.js';
import type { G2Context } from './g2-context.js';
import { xhtmlToBlocks } from './xhtml-to-blocks.js';

export function addNitf(item: Item, nitf: XmlElement, context: G2Context): { blocks: Block[]; media: Medium[] } {
  const { blocks, media, repairs } = xhtmlToBlocks(withoutPrefix(nitf), { baseUrl: context.baseUrl });
  item.repairs.push(...repairs);
  return { blocks, media };
}

function withoutPrefix(element: XmlElement): XmlElement {
  const children: XmlNode[] = element.children.map((node) => (typeof node === 'string' ? node : withoutPrefix(node)));
  return { name: element.name.slice(element.name.indexOf(':') + 1), attributes: element.attributes, children };
}
