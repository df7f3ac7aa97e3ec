import { formatsFault } from '../formats-faults.js';
import type { RepairLog } from '../repair-log.js';
import type { RssDocument } from '../rss/parse.js';
import { parseXml } from '../xml/parse-xml.js';
import { childNamed, childrenNamed, childText, type XmlElement } from '../xml/xml-element.js';

/** An export of WordPress: RSS whose items are gone through twice, because files are exported apart from the posts that show them. */
export interface WxrDocument extends RssDocument {
  /** Login names with the names that readers see. */
  readonly authors: ReadonlyMap<string, string>;
  /** Whether an item is worth looking at for files. */
  readonly hasAttachments: boolean;
}

const ITEM: ReadonlySet<string> = new Set(['item']);

/** @throws Fault of parseXml, or `document-malformed` when there is no channel */
export function parseWxr(text: string, repairs: RepairLog): WxrDocument {
  const document = parseXml(text, repairs, { later: ITEM });
  const channel = childNamed(document.root, 'channel');
  if (channel === undefined) throw formatsFault('document-malformed', { reason: 'it has no channel' });
  const items = childrenNamed(channel, 'item');
  return {
    channel,
    items: {
      *[Symbol.iterator]() {
        for (const item of items) yield document.whole(item);
      },
    },
    cutOff: document.unclosed,
    authors: new Map(childrenNamed(channel, 'wp:author').flatMap(authorOf)),
    hasAttachments: text.includes('attachment'),
  };
}

function authorOf(element: XmlElement): [string, string][] {
  const login = childText(element, 'wp:author_login');
  const full = [childText(element, 'wp:author_first_name'), childText(element, 'wp:author_last_name')];
  const name = childText(element, 'wp:author_display_name') ?? (full.filter((part) => part !== undefined).join(' ') || undefined);
  return login === undefined || name === undefined ? [] : [[login, name]];
}
