import type { Article, Link, Medium } from '@wireroom/contracts';
import { uriOf } from '../outgoing/uri-of.js';
import { type XmlAttributes, xml, xmlAround, xmlText } from '../outgoing/xml.js';
import { itemClass, oneLine, wireroomCode } from './render-concept.js';
import { ownMedium, remoteContents } from './render-content.js';
import { extensionProperties } from './render-extension.js';

/** Relations by the codes of IPTC where it has them; those of pages are ours. */
const REL: Readonly<Record<Link['rel'], string>> = {
  updates: 'irel:previousVersion',
  translationOf: 'irel:translatedFrom',
  relatedTo: 'irel:seeAlso',
  canonical: wireroomCode('canonical'),
  enclosure: wireroomCode('enclosure'),
  comments: wireroomCode('comments'),
  via: wireroomCode('via'),
  author: wireroomCode('author'),
};

/** Links of the article: to pages by address, to another item by its identity (`residref`). */
export function linkElements(links: readonly Link[]): string {
  return links
    .map(({ rel, href, title, mediaType }) => {
      const target: XmlAttributes = /^https?:/i.test(href) ? { href: uriOf(href) } : { residref: href };
      return xml('link', undefined, { rel: REL[rel], ...target, contenttype: mediaType, title });
    })
    .join('');
}

/**
 * Pictures, recordings and files that go with a text: items of their own that the article points to. They are no content of the article,
 * whose content set holds renditions of one and the same thing. What is known of them stands in the link, as the standard's hints.
 */
export function mediaLinks(article: Article): string {
  const own = ownMedium(article);
  return article.media
    .filter((medium) => medium !== own)
    .map((medium, index) => mediumLink(medium, index + 1))
    .join('');
}

function mediumLink(medium: Medium, rank: number): string {
  const [first] = medium.renditions;
  const hints =
    xml('itemClass', undefined, { qcode: itemClass(medium.type) }) +
    xmlText('description', medium.caption, { role: 'drol:caption' }) +
    xmlText('creditline', oneLine(medium.credit ?? '')) +
    remoteContents(medium) +
    extensionProperties('contentMetaExtProperty', { alt: medium.alt });
  return xmlAround('link', hints, {
    rel: 'irel:seeAlso',
    rank,
    residref: medium.guid,
    href: first === undefined ? undefined : uriOf(first.href),
    contenttype: first?.mediaType,
  });
}
