import { atomWriter } from './atom/render.js';
import { jsonFeedWriter } from './jsonfeed/render.js';
import { ninjsWriter } from './ninjs/render.js';
import type { FormatWriter } from './rendering.js';
import { rssWriter } from './rss/render.js';

/** The formats that we send, by the ending of a feed's address. */
export const writers: Readonly<Record<FormatWriter['name'], FormatWriter>> = {
  jsonfeed: jsonFeedWriter,
  atom: atomWriter,
  rss: rssWriter,
  ninjs: ninjsWriter,
};
