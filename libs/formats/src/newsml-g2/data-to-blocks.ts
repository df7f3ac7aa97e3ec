import type { Block } from '@wireroom/contracts';
import type { XmlElement } from '../xml/xml-element.js';

/** Paragraphs of data. Tables of results have hundreds. */
const MOST_PARAGRAPHS = 2_000;

/** What can be read in XML that is data (SportsML, EventsML): the text of each innermost element as a paragraph, one that repeats the last left out. */
export function dataToBlocks(element: XmlElement): Block[] {
  const blocks: Block[] = [];
  let last = '';
  const walk = (parent: XmlElement): void => {
    for (const node of parent.children) {
      if (blocks.length >= MOST_PARAGRAPHS) return;
      if (typeof node !== 'string') {
        walk(node);
        continue;
      }
      const text = node.trim().replace(/\s+/g, ' ');
      if (text !== '' && text !== last) blocks.push({ type: 'paragraph', text });
      if (text !== '') last = text;
    }
  };
  walk(element);
  return blocks;
}
