import { atomWriter } from './atom/render.js';
import { htmlWriter } from './html/render.js';
import { iptc7901Writer } from './iptc7901/render.js';
import { jsonFeedWriter } from './jsonfeed/render.js';
import { newsmlG2Writer } from './newsml-g2/render.js';
import { ninjsWriter } from './ninjs/render.js';
import { ninjs1Writer } from './ninjs/render-1.js';
import { ninjs2Writer } from './ninjs/render-2.js';
import { nitfWriter } from './nitf/render.js';
import type { ArticleFormat, ArticleWriter, FeedWriter } from './rendering.js';
import { rssWriter } from './rss/render.js';
import { textWriter } from './text/render.js';

/** The formats that a feed goes out in. */
export const feedWriters = {
  jsonfeed: jsonFeedWriter,
  atom: atomWriter,
  rss: rssWriter,
  ninjs: ninjsWriter,
  'newsml-g2': newsmlG2Writer,
} as const satisfies { [Name in ArticleFormat]?: FeedWriter<Name> };
export type FeedFormat = keyof typeof feedWriters;

/** The formats that one article goes out in. */
export const writers = {
  ...feedWriters,
  'ninjs-2.2': ninjs2Writer,
  'ninjs-1.6': ninjs1Writer,
  html: htmlWriter,
  nitf: nitfWriter,
  text: textWriter,
  iptc7901: iptc7901Writer,
} as const satisfies { readonly [Name in ArticleFormat]: ArticleWriter<Name> };
