// @ts-check
import { anpa1312 } from './anpa1312.mjs';
import { atom } from './atom.mjs';
import { htmlPage } from './html-page.mjs';
import { iptc7901 } from './iptc7901.mjs';
import { jsonfeed } from './jsonfeed.mjs';
import { mailWithNitf, plainMail } from './mail.mjs';
import { newsml1 } from './newsml-1.mjs';
import { newsmlG2 } from './newsml-g2.mjs';
import { ninjs } from './ninjs.mjs';
import { nitf } from './nitf.mjs';
import { plainText } from './plain-text.mjs';
import { rss } from './rss.mjs';

/**
 * @typedef {{ body: string | Uint8Array<ArrayBuffer>, mediaType: string, sourceUrl?: string }} Rendered
 * @typedef {(dispatches: readonly import('../story.mjs').Dispatch[], context: { provider: string, extraItems?: string }) => Rendered} Render
 */

/** How agencies write. @satisfies {Record<string, Render>} */
export const FORMATS = {
  rss,
  atom,
  jsonfeed,
  ninjs,
  htmlPage,
  plainText,
  newsmlG2,
  nitf,
  newsml1,
  iptc7901,
  anpa1312,
  plainMail,
  mailWithNitf,
};
