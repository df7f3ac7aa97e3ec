import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { ninjsFacts } from './facts.js';
import { listOf } from './list-of.js';
import { FEED_PROFILE } from './reader.js';

const STANDARD = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json' };

/** IPTC ninjs 3.1. A feed is one composite item whose associations are the items. */
export const ninjsWriter: FeedWriter<'ninjs'> = {
  name: 'ninjs',
  title: 'ninjs 3.1',
  mediaType: 'application/json; charset=utf-8',
  ending: 'json',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    return JSON.stringify({ standard: STANDARD, ...ninjsFacts(rendering) });
  },
  feed(head: FeedHead, entries: readonly Rendering[]): string {
    return JSON.stringify({
      standard: STANDARD,
      uri: head.self,
      type: 'composite',
      profile: FEED_PROFILE,
      versionCreated: head.updated,
      headlines: [{ role: 'main', contentType: 'text/plain', value: head.title }],
      associations: entries.map((entry, index) => ({ name: `item-${index + 1}`, rel: 'item', ...ninjsFacts(entry) })),
      altIds: listOf([head.next && { role: 'next', value: head.next }]),
    });
  },
};
