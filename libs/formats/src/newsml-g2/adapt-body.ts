import type { Block, Item, Medium } from '@wireroom/contracts';
import { collapseSpace } from '../markup/collapse-space.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { splitParagraphs } from '../text/split-paragraphs.js';
import { textOf, type XmlElement, type XmlNode } from '../xml/xml-element.js';
import { dataToBlocks } from './data-to-blocks.js';
import type { G2Context } from './g2-context.js';
import { type InlineContent, richestInline } from './inline-content.js';
import { addNitf } from './nitf-content.js';
import { xhtmlToBlocks } from './xhtml-to-blocks.js';

/** The copy in the document, and the media that it shows. Lines that the item's properties hold already are not repeated in it. */
export function setBody(item: Item, contentSets: readonly XmlElement[], context: G2Context): void {
  const content = richestInline(contentSets, context);
  if (content === undefined) return;
  const { blocks, media } = contentOf(item, content, context);
  if (context.wireroom === undefined) takeHeadings(item, blocks);
  item.body = blocks;
  const known = new Set(item.media.flatMap(({ renditions }) => renditions.map(({ href }) => href)));
  for (const medium of media) if (!medium.renditions.some(({ href }) => known.has(href))) item.media.push(medium);
}

function contentOf(item: Item, content: InlineContent, context: G2Context): { blocks: Block[]; media: Medium[] } {
  switch (content.kind) {
    case 'nitf':
      return addNitf(item, content.element, context);
    case 'xhtml':
      return noted(item, xhtmlToBlocks(content.element, xhtmlOptions(item, context)));
    case 'html':
      return noted(item, htmlToBlocks(content.text, { baseUrl: context.baseUrl }));
    case 'text':
      return { blocks: splitParagraphs(content.text).map(plainBlock), media: [] };
    case 'data':
      return { blocks: dataToBlocks(content.element), media: [] };
  }
}

function noted(item: Item, { blocks, media, repairs }: ReturnType<typeof htmlToBlocks>): { blocks: Block[]; media: Medium[] } {
  item.repairs.push(...repairs);
  return { blocks, media };
}

/** Only a table laid out with spaces keeps its lines. */
export function plainBlock(text: string): Block {
  return { type: text.includes('\n') ? 'preformatted' : 'paragraph', text };
}

/** dpa's pages begin with a header that prints date, subjects, headlines and byline, and with the teaser. */
function xhtmlOptions(item: Item, context: G2Context): Parameters<typeof xhtmlToBlocks>[1] {
  const addresses = new Map(item.media.map(({ guid, renditions }) => [guid, renditions[0]?.href]));
  const [headline, abstract] = [collapseSpace(item.headline ?? ''), collapseSpace(item.abstract ?? '')];
  const isHeadline = (node: XmlNode) =>
    typeof node !== 'string' && node.name.endsWith('h1') && collapseSpace(textOf(node)) === headline;
  return {
    baseUrl: context.baseUrl,
    addressOf: (guid) => addresses.get(guid),
    isRepeated: (name, element) =>
      (name === 'header' && element.children.some(isHeadline)) ||
      (name === 'p' && element.attributes['class'] === 'teaser' && collapseSpace(textOf(element)) === abstract),
  };
}

/** Headlines at the start of the copy are the item's; where it has none, the first of the highest level is. */
function takeHeadings(item: Item, blocks: Block[]): void {
  const [first] = blocks;
  if (item.headline === undefined && first?.type === 'heading' && first.level === 1) {
    item.headline = collapseSpace(first.text);
    item.headlineOrigin = 'given';
  }
  const lines = [item.headline, item.subheadline].filter((line) => line !== undefined).map(collapseSpace);
  const end = blocks.findIndex((block) => block.type !== 'heading' || !lines.includes(collapseSpace(block.text)));
  blocks.splice(0, end < 0 ? blocks.length : end);
}
