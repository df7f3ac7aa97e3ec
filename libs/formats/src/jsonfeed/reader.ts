import { readItems } from '../feed/read-items.js';
import type { FormatReader } from '../format.js';
import { adaptFeed, adaptJsonFeedItem, jsonFeedContext } from './adapt.js';
import { detectJsonFeed } from './detect.js';
import { parseJsonFeed } from './parse.js';

/** JSON Feed 1.0 and 1.1. */
export const jsonFeedReader: FormatReader = {
  name: 'jsonfeed',
  detect: detectJsonFeed,
  read(probe, options) {
    const document = parseJsonFeed(probe.json);
    const feed = adaptFeed(document.feed, options.sourceUrl);
    const context = jsonFeedContext(document.feed, feed, options.sourceUrl);
    return { feed, items: readItems(document.items, (entry) => adaptJsonFeedItem(entry, context)), repairs: [] };
  },
};
