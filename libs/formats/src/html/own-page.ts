import { emptyItem, type Item } from '@wireroom/contracts';
import { readLanguage } from '../feed/read-language.js';
import { type JsonObject, stringFrom } from '../json/json-value.js';
import { htmlToBlocks } from '../markup/html-to-blocks.js';
import { applyExtension } from '../wireroom/apply-extension.js';
import type { PageHead } from './page-head.js';

/** Around the body in our own pages. No block holds a `div`, so the first end tag is the body's. */
export const BODY_START = '<div id="article-body">';
export const BODY_END = '</div>';

/** A page of our own writer: the body stands where it says, all else in its data. */
export function adaptOwnPage(html: string, head: PageHead, data: JsonObject, extension: JsonObject): Item {
  const item = emptyItem();
  const guid = stringFrom(data['@id']);
  const headline = stringFrom(data['headline']);
  const language = readLanguage(head.language);
  if (guid !== undefined) item.guid = guid;
  if (headline !== undefined) Object.assign(item, { headline, headlineOrigin: 'given' });
  if (language !== undefined) item.language = language;
  const start = html.indexOf(BODY_START);
  if (start >= 0) {
    const from = start + BODY_START.length;
    const end = html.indexOf(BODY_END, from);
    const { blocks, media, repairs } = htmlToBlocks(html.slice(from, end < 0 ? undefined : end));
    Object.assign(item, { body: blocks, media, repairs });
  }
  applyExtension(item, extension);
  return item;
}

/** What must be known of a page even where its data has been taken out. */
export function applyOwnMetas(item: Item, { meta }: PageHead): void {
  const one = (name: string) => meta.get(`wireroom:${name.toLowerCase()}`)?.[0];
  const extension: Record<string, unknown> = { signals: meta.get('wireroom:signal') };
  for (const name of ['pubStatus', 'embargoUntil', 'expiresAt', 'usageTerms', 'digitalSourceType', 'aiDisclosure'])
    extension[name] = one(name);
  if (Object.values(extension).some((value) => value !== undefined)) applyExtension(item, extension);
}
