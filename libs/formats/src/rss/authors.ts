import type { Author } from '@wireroom/contracts';
import { readAuthor } from '../feed/read-author.js';
import { childrenNamed, childText, textOf, type XmlElement } from '../xml/xml-element.js';

const NAMED = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'googleplay:author'];

/** Whoever an item or a channel names as its author, in any module. */
export function authorsIn(element: XmlElement): Author[] {
  const written = NAMED.flatMap((name) => childrenNamed(element, name)).map(nameOf);
  const atom = childrenNamed(element, 'atom:author').map((author) => childText(author, 'atom:name') ?? textOf(author));
  return [...written, ...atom].map(readAuthor).filter((author) => author !== undefined);
}

/** Dublin Core's contributors, named as such. */
export function contributorsIn(element: XmlElement): Author[] {
  const people = childrenNamed(element, 'dc:contributor').map((person) => readAuthor(nameOf(person)));
  return people.filter((person) => person !== undefined).map((person) => ({ ...person, role: 'contributor' }));
}

/** Some put Atom's `name` or FOAF's into RSS's `author`. */
function nameOf(element: XmlElement): string {
  return childText(element, 'name', 'atom:name', 'foaf:name') ?? textOf(element);
}
