import type { Block, Item, Medium } from '@wireroom/contracts';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { dataToBlocks } from '../newsml-g2/data-to-blocks.js';
import { xhtmlToBlocks } from '../newsml-g2/xhtml-to-blocks.js';
import { type NitfBody, nitfBody } from '../nitf/nitf-body.js';
import { splitParagraphs } from '../text/split-paragraphs.js';
import { parseXml } from '../xml/parse-xml.js';
import type { XmlElement } from '../xml/xml-element.js';
import type { Copy } from './content-item.js';
import type { NewsmlContext } from './newsml-context.js';

/** Copy as blocks, with the media in it; `nitf` where it is NITF, which says more. */
export interface CopyContent {
  readonly blocks: readonly Block[];
  readonly media: readonly Medium[];
  readonly nitf?: NitfBody;
}

/** @param item gets the repairs of markup */
export function copyToBlocks(copy: Copy, item: Item, context: NewsmlContext): CopyContent {
  switch (copy.kind) {
    case 'nitf':
      return nitf(copy.element, context);
    case 'xml':
      return nitf(parseXml(copy.text, context.repairs).root, context);
    case 'xhtml':
      return noted(item, xhtmlToBlocks(copy.element, { baseUrl: context.baseUrl }));
    case 'html':
      return noted(item, htmlToBlocks(copy.text, { baseUrl: context.baseUrl }));
    case 'text':
      return { blocks: splitParagraphs(copy.text).map(plainBlock), media: [] };
    case 'data':
      return { blocks: dataToBlocks(copy.element), media: [] };
  }
}

function nitf(element: XmlElement, { baseUrl, repairs }: NewsmlContext): CopyContent {
  const found = nitfBody(element, { repairs, ...(baseUrl === undefined ? {} : { baseUrl }) });
  return { blocks: found.blocks, media: found.media, nitf: found };
}

function noted(item: Item, { blocks, media, repairs }: ReturnType<typeof htmlToBlocks>): CopyContent {
  item.repairs.push(...repairs);
  return { blocks, media };
}

/** Only a table laid out with spaces keeps its lines. */
function plainBlock(text: string): Block {
  return { type: text.includes('\n') ? 'preformatted' : 'paragraph', text };
}
