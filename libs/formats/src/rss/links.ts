import { attribute, childrenNamed, type XmlElement } from '../xml/xml-element.js';

/** The `atom:link` that leads to the page, as written: relation `alternate`, or none, which means the same. */
export function alternateLink(element: XmlElement): string | undefined {
  const links = childrenNamed(element, 'atom:link').filter((link) => attribute(link, 'href') !== undefined);
  const page = links.find((link) => ['alternate', undefined].includes(attribute(link, 'rel')?.toLowerCase()));
  return page === undefined ? undefined : attribute(page, 'href');
}
