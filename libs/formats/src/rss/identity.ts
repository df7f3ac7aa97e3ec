import type { Item } from '@wireroom/contracts';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, childNamed, childText, textOf, type XmlElement } from '../xml/xml-element.js';
import { alternateLink } from './links.js';

/** Sets the guid that the provider gave, if any, and the address of the item's page. */
export function setIdentity(item: Item, element: XmlElement, baseUrl: string | undefined): void {
  const guid = childNamed(element, 'guid');
  const written = guid === undefined ? undefined : textOf(guid).trim() || undefined;
  const identity = written ?? attribute(element, 'rdf:about') ?? childText(element, 'dc:identifier');
  if (identity !== undefined) item.guid = identity;
  const permalink =
    guid !== undefined && attribute(guid, 'ispermalink')?.toLowerCase() !== 'false' ? written : attribute(element, 'rdf:about');
  const canonical = [childText(element, 'feedburner:origlink'), childText(element, 'link'), alternateLink(element)]
    .map((link) => resolveReference(link, baseUrl))
    .find((link) => link !== undefined);
  // A guid names a page only if it is an address by itself; others, such as `12345`, would resolve to nonsense.
  const href = canonical ?? (/^https?:/i.test(permalink ?? '') ? resolveReference(permalink) : undefined);
  if (href !== undefined) item.links.push({ rel: 'canonical', href });
  addSide(item, 'comments', resolveReference(childText(element, 'comments'), baseUrl));
}

function addSide(item: Item, rel: 'comments', href: string | undefined): void {
  if (href !== undefined) item.links.push({ rel, href });
}
