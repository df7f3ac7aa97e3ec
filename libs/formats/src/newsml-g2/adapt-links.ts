import type { Item, Link, Medium, Rendition } from '@wireroom/contracts';
import { hasRoom } from '../feed/has-room.js';
import { MAX_LIST } from '../limits.js';
import { attribute, childNamed, childrenNamed, type XmlElement } from '../xml/xml-element.js';
import { codeOf, codesIn } from './concept-of.js';
import type { G2Context } from './g2-context.js';
import { mediumTypeOf, renditionOf } from './rendition-of.js';
import { lineIn, proseIn } from './text-in.js';
import { wireroomValue } from './wireroom-properties.js';

/** Codes of IPTC's item relations, and what providers write for them. All others are relations of some kind. */
const REL_OF_CODE: Readonly<Record<string, Link['rel']>> = {
  previousversion: 'updates',
  evolvedfrom: 'updates',
  replaces: 'updates',
  supersedes: 'updates',
  updates: 'updates',
  translatedfrom: 'translationOf',
  translationof: 'translationOf',
  istranslationof: 'translationOf',
  istranslatedfrom: 'translationOf',
  canonical: 'canonical',
  self: 'canonical',
  ispublishedat: 'canonical',
  derivedfrom: 'via',
  via: 'via',
  enclosure: 'enclosure',
  comments: 'comments',
  author: 'author',
};
const MEDIA: ReadonlySet<string> = new Set(['picture', 'graphic', 'audio', 'video', 'document', 'other']);

/** Links of the item: pictures and recordings at an address become media, all others links. */
export function addLinks(item: Item, elements: readonly XmlElement[], context: G2Context): void {
  for (const element of elements) {
    const medium = linkedMedium(element, context);
    if (medium !== undefined) {
      if (hasRoom(item, 'media')) item.media.push(medium);
      continue;
    }
    const link = linkOf(element);
    if (link !== undefined && hasRoom(item, 'links')) item.links.push(link);
  }
}

/** Relations that say no more than that there is one. */
const GENERAL: ReadonlySet<string> = new Set(['', 'seealso', 'relatedto', 'associatedwith', 'related']);

/** Whether nothing is lost with the name of the relation. */
export function isPlainLink(element: XmlElement): boolean {
  const code = codesIn(element, 'rel')[0] ?? '';
  return GENERAL.has(code) || Object.hasOwn(REL_OF_CODE, code);
}

/** A reference to another item or page; `href` is the item's guid where the relation is one between items, else the address. */
export function linkOf(element: XmlElement): Link | undefined {
  const code = codesIn(element, 'rel')[0] ?? '';
  const rel = Object.hasOwn(REL_OF_CODE, code) ? REL_OF_CODE[code]! : 'relatedTo';
  const [href, residref] = [attribute(element, 'href'), attribute(element, 'residref')];
  const target = rel === 'updates' || rel === 'translationOf' ? (residref ?? href) : (href ?? residref);
  if (target === undefined) return undefined;
  const link: Link = { rel, href: target };
  const title =
    lineIn(childNamed(element, 'nar:title')) ?? lineIn(childNamed(element, 'nar:headline')) ?? attribute(element, 'title');
  if (title !== undefined && title !== target) link.title = title;
  const mediaType = attribute(element, 'contenttype');
  if (mediaType !== undefined) link.mediaType = mediaType;
  return link;
}

/** An associated picture, graphic or recording that can be fetched. */
function linkedMedium(element: XmlElement, context: G2Context): Medium | undefined {
  const itemClass = codeOf(childNamed(element, 'nar:itemclass'));
  if (itemClass === undefined || !MEDIA.has(itemClass)) return undefined;
  const renditions = filesOf(element, context);
  if (renditions.length === 0 && context.wireroom === undefined) return undefined;
  const medium: Medium = { type: mediumTypeOf(undefined, itemClass), renditions };
  const guid = attribute(element, 'residref');
  if (guid !== undefined) medium.guid = guid;
  const caption = proseIn(childNamed(element, 'nar:description')) ?? lineIn(childNamed(element, 'nar:title'));
  if (caption !== undefined) medium.caption = caption;
  const credit = lineIn(childNamed(element, 'nar:creditline'));
  if (credit !== undefined) medium.credit = credit;
  const alt = wireroomValue(childrenNamed(element, 'nar:contentmetaextproperty'), 'alt', context);
  if (alt !== undefined) medium.alt = alt;
  return medium;
}

/** The files that the link tells of as hints, else the one that it points to. */
function filesOf(element: XmlElement, context: G2Context): Rendition[] {
  const hints = childrenNamed(element, 'nar:remotecontent').slice(0, MAX_LIST);
  return (hints.length > 0 ? hints : [element])
    .map((file) => renditionOf(file, context))
    .filter((rendition) => rendition !== undefined);
}
