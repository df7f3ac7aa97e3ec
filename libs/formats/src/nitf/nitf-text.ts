import { collapseSpace } from '../markup/collapse-space.js';
import type { XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';

const NONE: ReadonlySet<string> = new Set();

/** The text of an element on one line, undefined if there is none; without those parts that are named by their local names. */
export function lineOf(element: XmlElement | undefined, without: ReadonlySet<string> = NONE): string | undefined {
  if (element === undefined) return undefined;
  const [only] = element.children;
  const text = element.children.length === 1 && typeof only === 'string' ? only : textWithin(element, without);
  return collapseSpace(text) || undefined;
}

/** Depth is bounded by the reader of the XML. */
function textWithin(element: XmlElement, without: ReadonlySet<string>): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') text += node;
    else {
      const name = localName(node.name);
      if (name === 'br' || name === 'p' || name === 'byttl') text += ' ';
      if (!without.has(name)) text += textWithin(node, without);
      if (name === 'p') text += ' ';
    }
  }
  return text;
}
