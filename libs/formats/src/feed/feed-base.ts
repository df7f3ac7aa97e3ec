import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, type XmlElement } from '../xml/xml-element.js';

/** The base inside an element: its `xml:base` resolved against the base outside (XML Base §3). */
export function baseWithin(element: XmlElement, baseUrl: string | undefined): string | undefined {
  const own = attribute(element, 'xml:base');
  return own === undefined ? baseUrl : (resolveReference(own, baseUrl) ?? baseUrl);
}

/** The base for a feed's items: what it declares, else its own page, which publishers mean, else where it came from. */
export function feedBase(element: XmlElement, page: string | undefined, sourceUrl: string | undefined): string | undefined {
  return attribute(element, 'xml:base') === undefined ? (page ?? sourceUrl) : baseWithin(element, sourceUrl);
}
