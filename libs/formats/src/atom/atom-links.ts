import type { Item, Link } from '@wireroom/contracts';
import { addEnclosure } from '../feed/add-enclosure.js';
import { hasRoom } from '../feed/has-room.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';

const RELATIONS: Readonly<Record<string, Link['rel']>> = {
  related: 'relatedTo',
  via: 'via',
  replies: 'comments',
  author: 'author',
};

/** The address of the page that an entry or feed stands for: HTML before other types, the first before later ones. */
export function pageOf(element: XmlElement, baseUrl: string | undefined): string | undefined {
  const links = childrenNamed(element, 'atom:link').filter((link) => relationOf(link) === 'alternate');
  const page = links.find((link) =>
    /^(?:text\/html|application\/xhtml\+xml)?$/.test(attribute(link, 'type')?.toLowerCase() ?? ''),
  );
  const link = page ?? links[0];
  return link === undefined ? undefined : resolveReference(attribute(link, 'href'), baseUrl);
}

/** Sets the entry's links and the files that come with it. */
export function setLinks(item: Item, entry: XmlElement, baseUrl: string | undefined): void {
  const page = pageOf(entry, baseUrl);
  if (page !== undefined) item.links.push({ rel: 'canonical', href: page });
  for (const link of childrenNamed(entry, 'atom:link')) addLink(item, link, baseUrl);
  const elsewhere = childNamed(entry, 'atom:content');
  const href = elsewhere === undefined ? undefined : resolveReference(attribute(elsewhere, 'src'), baseUrl);
  if (elsewhere === undefined || href === undefined) return;
  const mediaType = attribute(elsewhere, 'type')?.toLowerCase();
  if (mediaType === undefined || /html/.test(mediaType))
    item.links.push({ rel: page === undefined ? 'canonical' : 'relatedTo', href });
  else addEnclosure(item, { href, mediaType });
}

function addLink(item: Item, link: XmlElement, baseUrl: string | undefined): void {
  const href = resolveReference(attribute(link, 'href'), baseUrl);
  if (href === undefined) return;
  const mediaType = attribute(link, 'type')?.toLowerCase();
  const title = attribute(link, 'title');
  const described = { ...(mediaType?.includes('/') ? { mediaType } : {}), title };
  const relation = relationOf(link);
  if (relation === 'enclosure') {
    const size = Number(attribute(link, 'length'));
    addEnclosure(item, { href, ...described, ...(size > 0 ? { size } : {}) });
    return;
  }
  const rel = RELATIONS[relation];
  if (rel !== undefined && hasRoom(item, 'links') && !item.links.some((known) => known.rel === rel && known.href === href))
    item.links.push({ rel, href, ...described });
}

/** A link without relation is `alternate` (RFC 4287 §4.2.7.2); registered relations may be written as addresses. */
function relationOf(link: XmlElement): string {
  const relation = attribute(link, 'rel')?.toLowerCase() ?? 'alternate';
  return relation.replace(/^http:\/\/www\.iana\.org\/assignments\/relation\//, '');
}
