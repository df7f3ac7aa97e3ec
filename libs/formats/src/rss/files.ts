import type { Item } from '@wireroom/contracts';
import { addEnclosure, addMedium } from '../feed/add-enclosure.js';
import { addMediaRss } from '../feed/media-rss.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, childrenNamed, childText, type XmlElement } from '../xml/xml-element.js';

/** Adds the files that come with the item: enclosures, Media RSS, pictures. */
export function setFiles(item: Item, element: XmlElement, baseUrl: string | undefined): void {
  const original = childText(element, 'feedburner:origenclosurelink');
  for (const enclosure of childrenNamed(element, 'enclosure')) {
    const href = resolveReference(original ?? attribute(enclosure, 'url') ?? attribute(enclosure, 'rdf:resource'), baseUrl);
    if (href === undefined) continue;
    const mediaType = attribute(enclosure, 'type')?.toLowerCase();
    const size = Number(attribute(enclosure, 'length'));
    addEnclosure(item, { href, ...(mediaType?.includes('/') ? { mediaType } : {}), ...(size > 0 ? { size } : {}) });
  }
  addMediaRss(item, element, baseUrl);
  for (const image of childrenNamed(element, 'itunes:image')) {
    const href = resolveReference(attribute(image, 'href'), baseUrl);
    if (href !== undefined) addMedium(item, { type: 'picture', renditions: [{ href }] });
  }
}
