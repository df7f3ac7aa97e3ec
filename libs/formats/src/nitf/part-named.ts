import type { XmlElement } from '../xml/xml-element.js';

/** The first child of that local name, whatever its prefix. */
export function partNamed(element: XmlElement, name: string): XmlElement | undefined {
  for (const node of element.children) if (typeof node !== 'string' && isNamed(node.name, name)) return node;
  return undefined;
}

function isNamed(qualified: string, name: string): boolean {
  if (!qualified.endsWith(name)) return false;
  return qualified.length === name.length || qualified.charAt(qualified.length - name.length - 1) === ':';
}
