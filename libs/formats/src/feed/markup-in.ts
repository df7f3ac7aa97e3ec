import { innerHtml } from '../xml/to-html.js';
import { hasChildElements, textOf, type XmlElement } from '../xml/xml-element.js';
import type { MarkedText } from './marked-text.js';

/** The HTML that an element carries: escaped as RSS wants it, or as elements where a publisher forgot to escape it. */
export function markupIn(element: XmlElement): MarkedText {
  return { kind: 'html', value: hasChildElements(element) ? innerHtml(element) : textOf(element).trim() };
}

/** The markup of the first child of one of these names that has any. */
export function childMarkup(element: XmlElement, ...names: string[]): MarkedText | undefined {
  for (const name of names) {
    for (const node of element.children) {
      const text = typeof node !== 'string' && node.name === name ? markupIn(node) : undefined;
      if (text !== undefined && text.value.trim() !== '') return text;
    }
  }
  return undefined;
}
