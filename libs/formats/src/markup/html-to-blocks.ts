import type { Block, Medium, Repair } from '@wireroom/contracts';
import { BlockBuilder } from './block-builder.js';
import { readMarkup } from './html-events.js';

export interface HtmlOptions {
  /** Where the markup came from: relative addresses in it are resolved against this. */
  readonly baseUrl?: string;
}

export interface HtmlContent {
  readonly blocks: Block[];
  /** Pictures, videos and sounds shown in the blocks, with their captions. */
  readonly media: Medium[];
  /** `markup-too-deep`, `markup-link-dropped`, `markup-active-removed`, each with its count as detail. */
  readonly repairs: Repair[];
}

/**
 * Turns HTML from outside into blocks and marks. No tag, attribute, script or style of it goes on; addresses go on only when
 * they are absolute http(s), mailto or tel. Works on any input, in time linear in its length.
 */
export function htmlToBlocks(html: string, options: HtmlOptions = {}): HtmlContent {
  const builder = new BlockBuilder(options.baseUrl);
  readMarkup(html, builder);
  return builder.end();
}
