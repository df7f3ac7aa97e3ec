import { readItems } from '../feed/read-items.js';
import type { FormatReader, Probe, ReadOptions, ReadResult } from '../format.js';
import { RepairLog } from '../repair-log.js';
import { adaptChannel, adaptRssItem, channelContext } from './adapt.js';
import { detectRss } from './detect.js';
import { parseRss } from './parse.js';

/** RSS 0.91 to 2.0. */
export const rssReader: FormatReader = { name: 'rss', detect: detectRss, read: readRss };

/** Also reads RSS 1.0: below the root element both are alike. @throws Fault of parseRss, `limit-exceeded` */
export function readRss(probe: Probe, options: ReadOptions): ReadResult {
  const repairs = new RepairLog();
  const document = parseRss(probe.text, repairs);
  const feed = adaptChannel(document.channel, options.sourceUrl);
  const context = channelContext(document.channel, feed, options.sourceUrl);
  const items = readItems(document.items, (element) => adaptRssItem(element, document, context));
  return { feed, items, repairs: repairs.list };
}
