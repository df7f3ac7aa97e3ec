import type { Item } from '@wireroom/contracts';
import { addKeyword } from '../feed/add-categories.js';
import { MAX_LIST } from '../limits.js';
import { attribute, childrenNamed, textOf, type XmlElement } from '../xml/xml-element.js';

/** Terms that WordPress sets by itself. */
const DEFAULT_CATEGORY = 'uncategorized';

/** Categories are subjects and the first of them the section, tags are keywords; terms of other taxonomies are subjects of theirs. */
export function setTerms(item: Item, element: XmlElement): void {
  for (const term of childrenNamed(element, 'category')) {
    const domain = attribute(term, 'domain') ?? 'category';
    const name = textOf(term).trim();
    const code = attribute(term, 'nicename');
    if (name === '' || (domain === 'category' && code === DEFAULT_CATEGORY)) continue;
    if (domain === 'post_tag' || domain === 'tag') addKeyword(item, name);
    else if (domain === 'post_format') item.extensions = { ...item.extensions, 'wp:post_format': name };
    else if (item.subjects.length < MAX_LIST) {
      item.subjects.push(code === undefined ? { scheme: domain, name } : { scheme: domain, code, name });
      if (domain === 'category') item.section ??= name;
    }
  }
}
