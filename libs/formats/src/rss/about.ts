import type { Item } from '@wireroom/contracts';
import { addCategories } from '../feed/add-categories.js';
import type { FeedContext } from '../feed/feed-context.js';
import { plain } from '../feed/marked-text.js';
import { distinctAuthors } from '../feed/read-author.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { attribute, childNamed, childrenNamed, childText, textOf, type XmlElement } from '../xml/xml-element.js';
import { authorsIn, contributorsIn } from './authors.js';

/** Sets who made the item, what it is about, and what may be done with it. */
export function setAbout(item: Item, element: XmlElement, feed: FeedContext): void {
  const authors = distinctAuthors(authorsIn(element));
  item.authors = [...(authors.length > 0 ? authors : feed.authors), ...contributorsIn(element)];
  addCategories(item, childrenNamed(element, 'category').map(categoryOf));
  addCategories(
    item,
    childrenNamed(element, 'dc:subject').map((subject) => ({ term: textOf(subject).trim() })),
  );
  for (const place of childrenNamed(element, 'dc:coverage').map(textOf))
    if (place.trim() !== '') item.places.push({ name: place.trim() });
  const section = childText(element, 'prism:section');
  if (section !== undefined) item.section = section;
  setRights(item, element, feed);
  setOrigin(item, element);
}

function categoryOf(element: XmlElement): { term?: string; label?: string; scheme?: string } {
  const term = textOf(element).trim() || (attribute(element, 'term') ?? '');
  const scheme = attribute(element, 'domain');
  // RSS gives one string for both; a term that is an address, a QCode or a number is a code, anything else is a name.
  return scheme === undefined ? { term } : { scheme, ...(/^(?:[a-z]+:\S+|[\d.:]+)$/i.test(term) ? { term } : { label: term }) };
}

function setRights(item: Item, element: XmlElement, feed: FeedContext): void {
  const notice =
    childText(element, 'dc:rights', 'copyright', 'dcterms:rights', 'media:copyright', 'prism:copyright') ?? feed.copyrightNotice;
  if (notice !== undefined) item.copyrightNotice = plain({ value: notice, kind: 'html' });
  const licence = childNamed(element, 'cc:license');
  const terms =
    childText(element, 'creativecommons:license', 'dcterms:license') ?? (licence && attribute(licence, 'rdf:resource'));
  if (terms !== undefined) item.usageTerms = terms;
}

/** RSS's `source`: the feed that an item was taken over from. */
function setOrigin(item: Item, element: XmlElement): void {
  const source = childNamed(element, 'source');
  const name =
    source === undefined ? childText(element, 'dc:source', 'dc:publisher') : plain({ value: textOf(source), kind: 'html' });
  if (name !== undefined && name !== '') item.infoSource = name;
  const href = source === undefined ? undefined : resolveReference(attribute(source, 'url'));
  if (href !== undefined) item.links.push({ rel: 'via', href });
}
