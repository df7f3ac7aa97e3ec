// @ts-check
import { atom } from './atom.mjs';
import { htmlPage } from './html-page.mjs';
import { jsonfeed } from './jsonfeed.mjs';
import { ninjs } from './ninjs.mjs';
import { plainText } from './plain-text.mjs';
import { rss } from './rss.mjs';

/**
 * @typedef {{ body: string, mediaType: string, sourceUrl?: string }} Rendered
 * @typedef {(dispatches: readonly import('../story.mjs').Dispatch[], context: { provider: string, extraItems?: string }) => Rendered} Render
 */

/** How agencies write. @satisfies {Record<string, Render>} */
export const FORMATS = { rss, atom, jsonfeed, ninjs, htmlPage, plainText };
