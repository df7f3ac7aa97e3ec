import { BlockBuilder } from '../markup/block-builder.js';
import { VOID_ELEMENTS } from '../markup/element-roles.js';
import type { HtmlContent } from '../markup/html-to-blocks.js';
import type { XmlElement } from '../xml/xml-element.js';
import { replayDpaElement } from './dpa-elements.js';

export interface XhtmlOptions {
  readonly baseUrl?: string;
  /** Whether an element says what the item's properties say already, and is left out with all that is in it. */
  readonly isRepeated?: (name: string, element: XmlElement) => boolean;
  /** The address of an associated medium by its guid. */
  readonly addressOf?: (guid: string) => string | undefined;
}

/**
 * The content of an element as blocks: XHTML that is parsed already, told to the builder that makes blocks of HTML. Only its names, texts
 * and attributes reach it, so scripts, styles, event handlers and unknown addresses are left behind as in any other HTML.
 */
export function xhtmlToBlocks(element: XmlElement, options: XhtmlOptions): HtmlContent {
  const builder = new BlockBuilder(options.baseUrl);
  tell(element, builder, options);
  return builder.end();
}

/** Depth is bounded by the reader of the XML. */
function tell(parent: XmlElement, builder: BlockBuilder, options: XhtmlOptions): void {
  for (const node of parent.children) {
    if (typeof node === 'string') {
      builder.text(node);
      continue;
    }
    const name = node.name.slice(node.name.indexOf(':') + 1);
    if (options.isRepeated?.(name, node)) continue;
    if (name.startsWith('dnl-') && replayDpaElement(name, node, { builder, addressOf: options.addressOf })) continue;
    builder.open(name, node.attributes);
    if (VOID_ELEMENTS.has(name)) continue;
    tell(node, builder, options);
    builder.close(name);
  }
}
