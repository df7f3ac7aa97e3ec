import type { Block } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { textOf, type XmlElement } from '../xml/xml-element.js';

/** Paragraphs of data. Tables of results have hundreds. */
const MOST_PARAGRAPHS = 2_000;

/**
 * What can be read in XML that is data (SportsML, EventsML): the text of each innermost element as a paragraph, of one that mixes text and
 * elements the text of all of it. One that repeats the last is left out.
 */
export function dataToBlocks(element: XmlElement): Block[] {
  const blocks: Block[] = [];
  let last = '';
  const walk = (parent: XmlElement): void => {
    if (blocks.length >= MOST_PARAGRAPHS) return;
    if (parent.children.some((node) => typeof node === 'string' && node.trim() !== '')) {
      const text = collapseSpace(textOf(parent));
      if (text !== last) blocks.push({ type: 'paragraph', text });
      last = text;
    } else for (const node of parent.children) if (typeof node !== 'string') walk(node);
  };
  walk(element);
  return blocks;
}
