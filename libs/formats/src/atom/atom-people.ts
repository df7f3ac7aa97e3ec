import type { Author } from '@wireroom/contracts';
import { distinctAuthors, readAuthor } from '../feed/read-author.js';
import { resolveReference } from '../markup/resolve-reference.js';
import { childrenNamed, childText, textOf, type XmlElement } from '../xml/xml-element.js';

/** The authors of a feed, an entry or its source; Dublin Core's where Atom names none. */
export function authorsIn(element: XmlElement, baseUrl: string | undefined): Author[] {
  const people = childrenNamed(element, 'atom:author').map((person) => personOf(person, baseUrl));
  const named = people.length > 0 ? [] : childrenNamed(element, 'dc:creator').map((creator) => readAuthor(textOf(creator)));
  return distinctAuthors([...people, ...named]);
}

/** Those who contributed, named as such. */
export function contributorsIn(element: XmlElement, baseUrl: string | undefined): Author[] {
  const people = childrenNamed(element, 'atom:contributor').map((person) => personOf(person, baseUrl));
  return distinctAuthors(people).map((person) => ({ ...person, role: 'contributor' }));
}

/** A person construct (RFC 4287 §3.2), with 0.3's `url`. */
function personOf(person: XmlElement, baseUrl: string | undefined): Author | undefined {
  const email = childText(person, 'atom:email')?.replace(/^mailto:/i, '');
  const author = readAuthor(childText(person, 'atom:name') ?? email ?? textOf(person));
  if (author === undefined) return undefined;
  const uri = resolveReference(childText(person, 'atom:uri', 'atom:url', 'atom:homepage'), baseUrl);
  return { ...author, uri, email: email ?? author.email };
}
