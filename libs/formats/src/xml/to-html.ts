import { escapeMarkup } from '../markup/escape-markup.js';
import type { XmlElement, XmlNode } from './xml-element.js';

/** HTML elements that have no end tag (Living Standard §13.1.2). */
const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** The content of an element as HTML: namespaces dropped, text escaped anew. */
export function innerHtml(element: XmlElement): string {
  return element.children.map(nodeHtml).join('');
}

function nodeHtml(node: XmlNode): string {
  if (typeof node === 'string') return escapeMarkup(node);
  const name = node.name.slice(node.name.indexOf(':') + 1);
  const attributes = Object.entries(node.attributes)
    .map(([key, value]) => ` ${key === 'xml:lang' ? 'lang' : key}="${escapeMarkup(value)}"`)
    .join('');
  const inside = `<${name}${attributes}>${innerHtml(node)}`;
  return VOID.has(name) ? inside : `${inside}</${name}>`;
}
