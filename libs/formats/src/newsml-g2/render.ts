import { articleUrn, isWithdrawn, languageOf } from '../outgoing/facts-of.js';
import { XML_DECLARATION, xml, xmlAround, xmlAttributes } from '../outgoing/xml.js';
import type { FeedHead, FeedWriter, Rendering } from '../rendering.js';
import { IPTC_CATALOG, NAR_NAMESPACE } from './g2-schemes.js';
import { Schemes } from './render-concept.js';
import { contentSet } from './render-content.js';
import { contentMeta, isLanguageTag } from './render-content-meta.js';
import { extensionProperties } from './render-extension.js';
import { itemMeta } from './render-item-meta.js';
import { placeAsserts } from './render-places.js';
import { rightsInfo } from './render-rights.js';

/** IPTC NewsML-G2 2.35 at power conformance. An article is a news item; a feed is a news message that carries some. */
export const newsmlG2Writer: FeedWriter<'newsml-g2'> = {
  name: 'newsml-g2',
  title: 'NewsML-G2 2.35',
  mediaType: 'application/vnd.iptc.g2.newsitem+xml; charset=utf-8',
  feedMediaType: 'application/vnd.iptc.g2.newsmessage+xml; charset=utf-8',
  ending: 'xml',
  encoding: 'utf8',
  article(rendering: Rendering): string {
    return XML_DECLARATION + newsItem(rendering, { xmlns: NAR_NAMESPACE });
  },
  feed(head: FeedHead, entries: readonly Rendering[]): string {
    const items = entries.map((entry) => newsItem(entry, {}));
    return `${XML_DECLARATION}<newsMessage${xmlAttributes({ xmlns: NAR_NAMESPACE })}>${header(head)}${itemSet(head, items)}</newsMessage>`;
  },
};

function newsItem(rendering: Rendering, namespaces: Readonly<Record<string, string>>): string {
  const { article } = rendering;
  const schemes = new Schemes();
  const language = languageOf(rendering);
  const about = contentMeta(rendering, schemes);
  return xmlAround(
    'newsItem',
    xml('catalogRef', undefined, { href: IPTC_CATALOG }) +
      schemes.catalog() +
      rightsInfo(article) +
      itemMeta(article) +
      about +
      placeAsserts(rendering) +
      (isWithdrawn(article) ? '' : contentSet(rendering)),
    {
      ...namespaces,
      standard: 'NewsML-G2',
      standardversion: '2.35',
      conformance: 'power',
      guid: articleUrn(article),
      version: article.revision,
      'xml:lang': isLanguageTag(language) ? language : undefined,
    },
  );
}

/** When the message was sent is not known here, so it is the newest change in it. */
function header(head: FeedHead): string {
  return xmlAround(
    'header',
    xml('sent', head.updated) +
      xml('catalogRef', undefined, { href: IPTC_CATALOG }) +
      new Schemes().catalog() +
      xml('transmitId', head.id) +
      extensionProperties('headerExtProperty', { title: head.title, self: head.self, next: head.next }),
  );
}

/** The schema wants something in every item set, so one without items has the title of the feed. */
function itemSet(head: FeedHead, items: readonly string[]): string {
  return xmlAround('itemSet', items.length === 0 ? xml('title', head.title) : items.join(''));
}
