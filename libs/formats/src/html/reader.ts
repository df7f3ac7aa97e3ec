import type { FormatReader, Probe, ReadOptions, ReadResult } from '../format.js';
import { formatsFault } from '../formats-faults.js';
import { EXTENSION_NAME } from '../wireroom/apply-extension.js';
import { adaptPage } from './adapt.js';
import { detectHtml } from './detect.js';

/** An HTML page, or a piece of HTML: one item. */
export const htmlReader: FormatReader = {
  name: 'html',
  detect: detectHtml,
  read({ text }: Probe, options: ReadOptions): ReadResult {
    const item = adaptPage(text, options.sourceUrl);
    const isOwn = item.extensions?.[EXTENSION_NAME] !== undefined;
    if (item.body.length === 0 && item.abstract === undefined && !isOwn)
      return { items: [{ fault: formatsFault('item-empty') }], repairs: [] };
    return { items: [{ item }], repairs: [] };
  },
};
