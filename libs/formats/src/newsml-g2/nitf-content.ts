import type { Block, Item, Medium } from '@wireroom/contracts';
import { completeFromNitf } from '../nitf/complete-from-nitf.js';
import { nitfBody } from '../nitf/nitf-body.js';
import type { XmlElement, XmlNode } from '../xml/xml-element.js';
import type { G2Context } from './g2-context.js';

/** The text of a body in NITF. What the item's own properties say goes before what the body says of the same. */
export function addNitf(item: Item, nitf: XmlElement, context: G2Context): { blocks: Block[]; media: Medium[] } {
  const found = nitfBody(nitf.name.startsWith('nar:') ? withoutPrefix(nitf) : nitf, {
    baseUrl: context.baseUrl,
    repairs: context.repairs,
  });
  if (item.headline === undefined && found.headline !== undefined) {
    item.headline = found.headline;
    item.headlineOrigin = 'given';
  }
  completeFromNitf(item, found);
  const known = new Set(item.edNotes.map(({ text }) => text));
  for (const note of found.edNotes ?? []) if (!known.has(note.text)) item.edNotes.push(note);
  return found;
}

/** NITF that declares no namespace of its own is taken for a part of G2; its names are NITF's all the same. */
function withoutPrefix(element: XmlElement): XmlElement {
  const children = element.children.map((node): XmlNode => (typeof node === 'string' ? node : withoutPrefix(node)));
  return { name: element.name.slice(element.name.indexOf(':') + 1), attributes: element.attributes, children };
}
