import { collapseSpace } from '../markup/collapse-space.js';
import type { XmlElement } from '../xml/xml-element.js';
import { localName } from './nitf-roles.js';

const NONE: ReadonlySet<string> = new Set();

/** The text of an element on one line, undefined if there is none; without those parts that are named by their local names. */
export function lineOf(element: XmlElement | undefined, without: ReadonlySet<string> = NONE): string | undefined {
  if (element === undefined) return undefined;
  const [only] = element.children;
  if (element.children.length === 1 && typeof only === 'string') return collapseSpace(only) || undefined;
  return collapseSpace(localName(element.name) === 'location' ? placeWithin(element) : textWithin(element, without)) || undefined;
}

/** Depth is bounded by the reader of the XML. */
function textWithin(element: XmlElement, without: ReadonlySet<string>): string {
  let text = '';
  for (const node of element.children) {
    if (typeof node === 'string') {
      text += node;
      continue;
    }
    const name = localName(node.name);
    if (without.has(name)) text += ' ';
    else if (name === 'location') text += placeWithin(node);
    else if (APART.has(name)) text += ` ${textWithin(node, without)} `;
    else text += textWithin(node, without);
  }
  return text;
}

/** Elements whose text does not run on from what is before. */
const APART: ReadonlySet<string> = new Set(['br', 'p', 'byttl', 'story.date']);

/** The name of a place: its parts as they are printed, with commas where nothing is between them. */
function placeWithin(location: XmlElement): string {
  let text = '';
  let between = '';
  for (const node of location.children) {
    if (typeof node === 'string') between += node;
    else {
      text += (text !== '' && between.trim() === '' ? ', ' : between) + textWithin(node, NONE);
      between = '';
    }
  }
  return text + between;
}
