import { childrenNamed, childText, type XmlElement } from '../xml/xml-element.js';

/** The value of a post's custom field. */
export function metaValue(item: XmlElement, key: string): string | undefined {
  const found = childrenNamed(item, 'wp:postmeta').find((meta) => childText(meta, 'wp:meta_key') === key);
  return found === undefined ? undefined : childText(found, 'wp:meta_value');
}
